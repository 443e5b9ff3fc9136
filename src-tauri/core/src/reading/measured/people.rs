//! Invented people, with the forms that a letter needs.

pub struct Who {
    pub nominative: &'static str,
    pub genitive: &'static str,
    pub initials: &'static str,
    pub she: bool,
    pub birth: [&'static str; 3],
    /// Series, number, day of issue, authority, code.
    pub passport: [&'static str; 5],
    pub email: &'static str,
    /// As it is written, and as it is dialled.
    pub phone: [&'static str; 2],
    pub address: &'static str,
}

macro_rules! people {
    ($($nominative:literal $genitive:literal $initials:literal $she:literal $birth:expr, $passport:expr, $email:literal $phone:expr, $address:literal;)*) => {
        pub const PEOPLE: &[Who] = &[$(Who {
            nominative: $nominative, genitive: $genitive, initials: $initials, she: $she,
            birth: $birth, passport: $passport, email: $email, phone: $phone, address: $address,
        }),*];
    };
}

people! {
    "Иванов Иван Иванович" "Иванова Ивана Ивановича" "И. И. Иванов" false ["12", "03", "1985"], ["45 08", "123456", "15.04.2008", "ОВД района Северный г. Примерска", "770-001"], "ivanov.ii@example.ru" ["+7 (916) 123-45-67", "+79161234567"], "123456, г. Примерск, ул. Лесная, д. 5, кв. 12";
    "Сидорова Мария Петровна" "Сидоровой Марии Петровны" "М. П. Сидорова" true ["01", "11", "1990"], ["40 10", "654321", "20.12.2010", "ТП № 12 отдела УФМС России по Примерской области", "780-012"], "m_sidorova@example.com" ["8 (921) 765-43-21", "+79217654321"], "190000, г. Учебнинск, пр. Мира, д. 17, корп. 2, кв. 8";
    "Ковалёв Артём Игоревич" "Ковалёва Артёма Игоревича" "А. И. Ковалёв" false ["30", "06", "1979"], ["46 24", "987654", "19.07.2024", "ГУ МВД России по Примерской области", "500-104"], "kovalev79@example.org" ["89031112233", "+79031112233"], "г. Примерск, ул. Садовая, д. 3";
    "Орлова-Мещерская Ксения Дмитриевна" "Орловой-Мещерской Ксении Дмитриевны" "К. Д. Орлова-Мещерская" true ["19", "01", "2001"], ["45 21", "100404", "03.02.2021", "УМВД России по г. Примерску", "770-044"], "orlova.k@example.com" ["8-905-000-12-44", "+79050001244"], "101000, г. Примерск, Учебный пер., д. 1, кв. 45";
    "Шевчук Павел Андреевич" "Шевчука Павла Андреевича" "П. А. Шевчук" false ["08", "09", "1969"], ["03 14", "222333", "25.09.2014", "Отделом УФМС России по Заречному краю", "230-055"], "shevchuk@example.net" ["+7 900 555 66 77", "+79005556677"], "350000, Заречный край, г. Заречный, ул. Красная, д. 100";
    "Пак Ольга Станиславовна" "Пак Ольги Станиславовны" "О. С. Пак" true ["11", "12", "1992"], ["05 12", "100606", "20.12.2012", "ОУФМС России по Приморью", "250-010"], "olga.pak@example.ru" ["+79000000066", "+79000000066"], "г. Приморск, ул. Портовая, д. 7, кв. 3";
    "Петренко Лев Ильич" "Петренко Льва Ильича" "Л. И. Петренко" false ["23", "02", "1958"], ["18 03", "777888", "01.03.2003", "Центральным РОВД г. Примерска", "342-001"], "lev.petrenko@example.org" ["+7-909-321-00-11", "+79093210011"], "400001, г. Примерск, ул. Рабочая, д. 22, кв. 90";
    "Вяземский Никита Сергеевич" "Вяземского Никиты Сергеевича" "Н. С. Вяземский" false ["05", "05", "1999"], ["45 19", "313131", "17.05.2019", "ГУ МВД России по г. Примерску", "770-099"], "nikita.vyazemsky@example.com" ["8 925 700 10 20", "+79257001020"], "115093, г. Примерск, Большая ул., д. 10, стр. 1";
    "Ахметова Гульнара Ринатовна" "Ахметовой Гульнары Ринатовны" "Г. Р. Ахметова" true ["30", "07", "1994"], ["92 14", "100303", "12.08.2014", "Отделом УФМС по Учебной Республике", "160-003"], "g.akhmetova@example.org" ["+7 (917) 250-30-40", "+79172503040"], "420000, г. Учебный, ул. Баумана, д. 44, кв. 15";
    "Гайдай Игорь Николаевич" "Гайдая Игоря Николаевича" "И. Н. Гайдай" false ["14", "10", "1983"], ["32 03", "515253", "30.10.2003", "Заводским РОВД г. Учебнинска", "420-002"], "gaidai.igor@example.ru" ["8(913)444-55-66", "+79134445566"], "650000, г. Учебнинск, пр. Ленина, д. 5а, кв. 1";
    "Черных Юлия Павловна" "Черных Юлии Павловны" "Ю. П. Черных" true ["28", "04", "1976"], ["20 21", "808182", "11.05.2021", "ГУ МВД России по Степной области", "360-008"], "j.chernykh@example.com" ["+7 951 100-20-30", "+79511002030"], "394000, г. Степной, ул. Мира, д. 9, кв. 77";
    "Рабинович Михаил Львович" "Рабиновича Михаила Львовича" "М. Л. Рабинович" false ["17", "08", "1971"], ["40 16", "404142", "02.09.2016", "ТП № 5 отдела УФМС России", "780-005"], "rabinovich_ml@example.org" ["8 (812) 300-40-50", "+78123004050"], "191186, г. Портовый, наб. Речная, д. 2, кв. 6";
}

/// Puts the facts of the two into a text: `{gen}`, `{other.gen}` …
pub fn fill(text: &str, who: &Who, other: &Who) -> String {
    let mut filled = text.to_owned();
    for (prefix, person) in [("", who), ("other.", other)] {
        for (name, value) in facts(person) {
            filled = filled.replace(&format!("{{{prefix}{name}}}"), &value);
        }
    }
    filled
}

const MONTHS: [&str; 12] = [
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
];

fn facts(who: &Who) -> Vec<(&'static str, String)> {
    let [day, month, year] = who.birth;
    let [series, number, issued, authority, code] = who.passport;
    let own = |text: &str| text.to_owned();
    let month_name = MONTHS[month.parse::<usize>().unwrap() - 1];
    let words: Vec<&str> = who.nominative.split(' ').collect();
    let initials: Vec<&str> = who.initials.rsplitn(2, ' ').collect();
    vec![
        ("nom", own(who.nominative)),
        ("gen", own(who.genitive)),
        ("CAPS", who.genitive.to_uppercase()),
        ("gps", format!("{} {} {}", words[1], words[2], words[0])),
        ("surname", own(words[0])),
        ("given", own(words[1])),
        ("father", own(words[2])),
        ("short", own(who.initials)),
        (
            "short2",
            format!("{} {}", initials[0], initials[1].replace(' ', "")),
        ),
        ("birth", format!("{day}.{month}.{year}")),
        (
            "birth.words",
            format!("{} {month_name} {year}", day.trim_start_matches('0')),
        ),
        ("birth.iso", format!("{year}-{month}-{day}")),
        ("series", own(series)),
        ("series4", series.replace(' ', "")),
        ("number", own(number)),
        ("issued", own(issued)),
        ("by", own(authority)),
        ("code", own(code)),
        (
            "paper",
            format!("паспорт {series} {number}, выдан {authority} {issued}, код {code}"),
        ),
        (
            "paper.short",
            format!("паспорт {series} {number}, выдан {authority} {issued}"),
        ),
        ("paper.number", format!("паспорт {series} {number}")),
        ("email", own(who.email)),
        ("phone", own(who.phone[0])),
        ("dial", own(who.phone[1])),
        ("address", own(who.address)),
        ("ая", own(if who.she { "ая" } else { "ый" })),
        ("ась", own(if who.she { "ась" } else { "ся" })),
        ("ого", own(if who.she { "ой" } else { "его" })),
    ]
}
