//! The invented company and the invented people who write to it. Nobody here exists: series `00`
//! is given to no region's passports, the telephone numbers end in a reserved-looking run, the
//! addresses lie under the domains that RFC 2606 keeps for examples.

use crate::manifest::{IdentityDocument, Operator, Person};

/// One invented person.
#[derive(Clone, Copy, Debug)]
pub struct Who {
    pub surname: &'static str,
    pub name: &'static str,
    pub patronymic: &'static str,
    /// "от кого".
    pub genitive: &'static str,
    /// "М. А. Лебедева".
    pub short: &'static str,
    /// `YYYY-MM-DD`.
    pub birth: &'static str,
    pub passport: &'static str,
    pub issued: &'static str,
    pub authority: &'static str,
    pub email: &'static str,
    /// As this person writes it.
    pub phone: &'static str,
}

impl Who {
    pub fn full_name(&self) -> String {
        format!("{} {} {}", self.surname, self.name, self.patronymic)
    }

    pub fn birth_date(&self) -> String {
        dotted(self.birth)
    }

    /// "паспорт 00 07 100101, выдан 28.03.2007 …".
    pub fn passport_line(&self) -> String {
        format!(
            "паспорт {}, выдан {} {}",
            self.passport,
            dotted(self.issued),
            self.authority
        )
    }

    /// All of it, as a complete letter states it.
    pub fn person(&self) -> Person {
        Person {
            full_name: self.full_name(),
            birth_date: Some(self.birth.to_owned()),
            email: Some(self.email.to_owned()),
            phone: Some(self.phone.to_owned()),
            identity_document: Some(IdentityDocument {
                kind: "паспорт гражданина РФ".to_owned(),
                number: self.passport.to_owned(),
                issued: self.issued.to_owned(),
                authority: self.authority.to_owned(),
            }),
        }
    }
}

/// `2026-11-09` as Russians write it: `09.11.2026`.
pub fn dotted(iso: &str) -> String {
    let mut parts: Vec<&str> = iso.split('-').collect();
    parts.reverse();
    parts.join(".")
}

pub fn operator() -> Operator {
    let text = str::to_owned;
    Operator {
        full_name: text("Общество с ограниченной ответственностью «Практика Им.ворк»"),
        short_name: text("ООО «Практика Им.ворк»"),
        address: text("101000, г. Примерск, ул. Учебная, д. 10"),
        email: text("privacy@practice.example.com"),
        phone: text("+7 900 000-00-10"),
        ogrn: text("0000000000010"),
        inn: text("0000000010"),
        kpp: text("000001001"),
    }
}

pub const LEBEDEVA: Who = Who {
    surname: "Лебедева",
    name: "Марина",
    patronymic: "Андреевна",
    genitive: "Лебедевой Марины Андреевны",
    short: "М. А. Лебедева",
    birth: "1987-03-14",
    passport: "00 07 100101",
    issued: "2007-03-28",
    authority: "отделом внутренних дел № 1 г. Примерска",
    email: "marina.lebedeva@example.org",
    phone: "+7 900 000-00-11",
};

pub const KOVALEV: Who = Who {
    surname: "Ковалёв",
    name: "Артём",
    patronymic: "Игоревич",
    genitive: "Ковалёва Артёма Игоревича",
    short: "А. И. Ковалёв",
    birth: "1979-11-02",
    passport: "00 24 100202",
    issued: "2024-11-19",
    authority: "ГУ МВД России по Примерской области",
    email: "artem.kovalev@example.com",
    phone: "8 (900) 000-00-22",
};

pub const SAFINA: Who = Who {
    surname: "Сафина",
    name: "Гульнара",
    patronymic: "Ринатовна",
    genitive: "Сафиной Гульнары Ринатовны",
    short: "Сафина Г. Р.",
    birth: "1994-07-30",
    passport: "00 14 100303",
    issued: "2014-08-12",
    authority: "отделом УФМС России по Примерской области в г. Учебнинске",
    email: "g.safina@example.org",
    phone: "+7 (900) 000-00-33",
};

pub const ORLOVA: Who = Who {
    surname: "Орлова-Мещерская",
    name: "Ксения",
    patronymic: "Дмитриевна",
    genitive: "Орловой-Мещерской Ксении Дмитриевны",
    short: "К. Д. Орлова-Мещерская",
    birth: "2001-01-19",
    passport: "00 21 100404",
    issued: "2021-02-03",
    authority: "УМВД России по г. Примерску",
    email: "orlova.ksenia@example.com",
    phone: "8-900-000-00-44",
};

pub const TARASOV: Who = Who {
    surname: "Тарасов",
    name: "Виктор",
    patronymic: "Павлович",
    genitive: "Тарасова Виктора Павловича",
    short: "В. П. Тарасов",
    birth: "1958-09-08",
    passport: "00 03 100505",
    issued: "2003-09-25",
    authority: "Центральным РОВД г. Примерска",
    email: "v.p.tarasov@example.org",
    phone: "+7 900 000 00 55",
};

/// Daughter and attorney of [`TARASOV`].
pub const TARASOVA: Who = Who {
    surname: "Тарасова",
    name: "Елена",
    patronymic: "Викторовна",
    genitive: "Тарасовой Елены Викторовны",
    short: "Е. В. Тарасова",
    birth: "1985-04-21",
    passport: "00 05 100506",
    issued: "2005-05-04",
    authority: "Центральным РОВД г. Примерска",
    email: "e.tarasova@example.org",
    phone: "+7 900 000 00 56",
};

pub const PAK: Who = Who {
    surname: "Пак",
    name: "Ольга",
    patronymic: "Станиславовна",
    genitive: "Пак Ольги Станиславовны",
    short: "О. С. Пак",
    birth: "1990-12-11",
    passport: "00 10 100606",
    issued: "2010-12-20",
    authority: "отделением УФМС России по Примерской области в Заречном районе",
    email: "olga.pak@example.com",
    phone: "+79000000066",
};

pub const BELOV: Who = Who {
    surname: "Белов",
    name: "Николай",
    patronymic: "Фёдорович",
    genitive: "Белова Николая Фёдоровича",
    short: "Н. Ф. Белов",
    birth: "1969-05-05",
    passport: "00 14 100707",
    issued: "2014-05-19",
    authority: "отделом УФМС России по Примерской области в г. Примерске",
    email: "belov_nf@example.org",
    phone: "8 900 000 00 77",
};

pub const ZHUKOVA: Who = Who {
    surname: "Жукова",
    name: "Дарья",
    patronymic: "Олеговна",
    genitive: "Жуковой Дарьи Олеговны",
    short: "Жукова Д. О.",
    birth: "1998-10-23",
    passport: "00 18 100808",
    issued: "2018-11-06",
    authority: "ОВМ ОМВД России по г. Учебнинску",
    email: "d.zhukova@example.com",
    phone: "8(900)000-00-88",
};

pub const AKHMETOV: Who = Who {
    surname: "Ахметов",
    name: "Тимур",
    patronymic: "Маратович",
    genitive: "Ахметова Тимура Маратовича",
    short: "Т. М. Ахметов",
    birth: "1983-02-17",
    passport: "00 03 100909",
    issued: "2003-03-01",
    authority: "Заречным РОВД г. Примерска",
    email: "timur.akhmetov@example.org",
    phone: "+7 900 000-00-99",
};

pub const SOKOLOVA: Who = Who {
    surname: "Соколова",
    name: "Ирина",
    patronymic: "Викторовна",
    genitive: "Соколовой Ирины Викторовны",
    short: "И. В. Соколова",
    birth: "1984-06-27",
    passport: "00 04 101010",
    issued: "2004-07-09",
    authority: "ОВД «Северный» г. Примерска",
    email: "irina.sokolova@example.org",
    phone: "+7 900 000-01-10",
};

pub const RYBAKOV: Who = Who {
    surname: "Рыбаков",
    name: "Степан",
    patronymic: "Алексеевич",
    genitive: "Рыбакова Степана Алексеевича",
    short: "С. А. Рыбаков",
    birth: "1992-08-09",
    passport: "00 12 101111",
    issued: "2012-08-21",
    authority: "отделом УФМС России по Примерской области в г. Примерске",
    email: "s.rybakov@example.com",
    phone: "+7-900-000-01-11",
};

pub const GROMOVA: Who = Who {
    surname: "Громова",
    name: "Юлия",
    patronymic: "Павловна",
    genitive: "Громовой Юлии Павловны",
    short: "Ю. П. Громова",
    birth: "1975-12-30",
    passport: "00 21 101212",
    issued: "2021-01-14",
    authority: "УМВД России по г. Примерску",
    email: "gromova.jp@example.org",
    phone: "8 900 000-01-12",
};
