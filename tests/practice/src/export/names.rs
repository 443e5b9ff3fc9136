//! Everybody else: invented people put together from common names.

use fastrand::Rng;

/// Masculine forms; the feminine one adds `а` or is given after a slash.
const SURNAMES: &[&str] = &[
    "Абрамов",
    "Авдеев",
    "Агапов",
    "Акимов",
    "Алексеев",
    "Андреев",
    "Антонов",
    "Артемьев",
    "Афанасьев",
    "Баранов",
    "Беляев",
    "Бирюков",
    "Блинов",
    "Бобров",
    "Богданов",
    "Борисов",
    "Быков",
    "Васильев",
    "Веселов",
    "Виноградов",
    "Власов",
    "Волков",
    "Воробьёв",
    "Воронов",
    "Гаврилов",
    "Герасимов",
    "Голубев",
    "Горбунов",
    "Григорьев",
    "Гусев",
    "Давыдов",
    "Данилов",
    "Демидов",
    "Денисов",
    "Дмитриев",
    "Дорофеев",
    "Егоров",
    "Елисеев",
    "Ермаков",
    "Ершов",
    "Ефимов",
    "Жуков",
    "Журавлёв",
    "Зайцев",
    "Захаров",
    "Зимин",
    "Зуев",
    "Иванов",
    "Игнатов",
    "Ильин",
    "Исаев",
    "Казаков",
    "Калинин",
    "Карпов",
    "Киселёв",
    "Ковалёв",
    "Козлов",
    "Комаров",
    "Кондратьев",
    "Королёв",
    "Костин",
    "Крылов",
    "Кудрявцев",
    "Кузнецов",
    "Кузьмин",
    "Куликов",
    "Лазарев",
    "Лебедев",
    "Логинов",
    "Лукин",
    "Макаров",
    "Максимов",
    "Мартынов",
    "Матвеев",
    "Медведев",
    "Мельников",
    "Миронов",
    "Михайлов",
    "Морозов",
    "Назаров",
    "Наумов",
    "Некрасов",
    "Никитин",
    "Николаев",
    "Новиков",
    "Носов",
    "Орехов",
    "Орлов",
    "Осипов",
    "Павлов",
    "Панов",
    "Петров",
    "Поляков",
    "Пономарёв",
    "Попов",
    "Прохоров",
    "Рогов",
    "Романов",
    "Рыбаков",
    "Савельев",
    "Сазонов",
    "Самойлов",
    "Семёнов",
    "Сергеев",
    "Сидоров",
    "Смирнов",
    "Соболев",
    "Соколов",
    "Соловьёв",
    "Сорокин",
    "Степанов",
    "Сухов",
    "Тарасов",
    "Терентьев",
    "Титов",
    "Тихонов",
    "Третьяков",
    "Уваров",
    "Фёдоров",
    "Филатов",
    "Филиппов",
    "Фролов",
    "Харитонов",
    "Цветков",
    "Чернов",
    "Чистяков",
    "Шаров",
    "Шестаков",
    "Широков",
    "Щербаков",
    "Юдин",
    "Яковлев",
];

const MEN: &[&str] = &[
    "Александр",
    "Алексей",
    "Андрей",
    "Антон",
    "Артём",
    "Борис",
    "Вадим",
    "Виктор",
    "Владимир",
    "Глеб",
    "Григорий",
    "Денис",
    "Дмитрий",
    "Евгений",
    "Егор",
    "Иван",
    "Игорь",
    "Кирилл",
    "Константин",
    "Максим",
    "Михаил",
    "Никита",
    "Николай",
    "Олег",
    "Павел",
    "Пётр",
    "Роман",
    "Семён",
    "Сергей",
    "Степан",
    "Тимур",
    "Фёдор",
    "Юрий",
    "Ярослав",
];

const WOMEN: &[&str] = &[
    "Алёна",
    "Алина",
    "Алла",
    "Анастасия",
    "Анна",
    "Валентина",
    "Вера",
    "Вероника",
    "Виктория",
    "Галина",
    "Дарья",
    "Диана",
    "Екатерина",
    "Елена",
    "Ирина",
    "Кира",
    "Ксения",
    "Лариса",
    "Любовь",
    "Людмила",
    "Марина",
    "Мария",
    "Надежда",
    "Наталья",
    "Нина",
    "Ольга",
    "Полина",
    "Светлана",
    "София",
    "Тамара",
    "Татьяна",
    "Юлия",
];

/// Stems that take `ич` and `на`.
const FATHERS: &[&str] = &[
    "Александров",
    "Алексеев",
    "Андреев",
    "Антонов",
    "Борисов",
    "Вадимов",
    "Викторов",
    "Владимиров",
    "Дмитриев",
    "Евгеньев",
    "Иванов",
    "Игорев",
    "Константинов",
    "Максимов",
    "Михайлов",
    "Николаев",
    "Олегов",
    "Павлов",
    "Петров",
    "Романов",
    "Семёнов",
    "Сергеев",
    "Степанов",
    "Фёдоров",
    "Юрьев",
];

/// Surname, name and patronymic of one person.
pub struct Names {
    pub surname: String,
    pub name: &'static str,
    pub patronymic: String,
}

pub fn draw(rng: &mut Rng) -> Names {
    let surname = pick(SURNAMES, rng);
    let father = pick(FATHERS, rng);
    if rng.bool() {
        Names {
            surname: surname.to_owned(),
            name: pick(MEN, rng),
            patronymic: format!("{father}ич"),
        }
    } else {
        Names {
            surname: format!("{surname}а"),
            name: pick(WOMEN, rng),
            patronymic: format!("{father}на"),
        }
    }
}

impl Names {
    /// As a registration form holds it: in full, in part, in another order, in capitals.
    pub fn as_registered(&self, rng: &mut Rng) -> String {
        let Self {
            surname,
            name,
            patronymic,
        } = self;
        match rng.u8(..20) {
            0..9 => format!("{surname} {name} {patronymic}"),
            9..13 => format!("{surname} {name}"),
            13..16 => format!("{name} {surname}"),
            16 => format!("{surname} {name} {patronymic}").to_uppercase(),
            17 => format!("{surname} {name} {patronymic}").replace('ё', "е"),
            18 => (*name).to_owned(),
            _ => format!("{} {}", surname.to_lowercase(), name.to_lowercase()),
        }
    }

    /// A mailbox under a domain kept for examples (RFC 2606); `number` keeps it unique.
    pub fn mailbox(&self, number: u32, rng: &mut Rng) -> String {
        let (surname, name) = (latin(&self.surname), latin(self.name));
        let initial = name.get(..1).unwrap_or("x");
        let local = match rng.u8(..4) {
            0 => format!("{surname}.{name}{number}"),
            1 => format!("{initial}.{surname}{number}"),
            2 => format!("{name}_{surname}.{number}"),
            _ => format!("{surname}{number}"),
        };
        let domain = pick(&["example.org", "example.com", "example.net"], rng);
        format!("{local}@{domain}")
    }
}

/// A telephone number outside every subject's, in one of the ways people write them.
pub fn telephone(number: u32, rng: &mut Rng) -> String {
    let digits = format!("{:07}", 100_000 + number);
    let (head, tail) = digits.split_at(3);
    let (middle, last) = tail.split_at(2);
    match rng.u8(..7) {
        0 | 1 => format!("+7900{digits}"),
        2 => format!("8900{digits}"),
        3 => format!("+7 (900) {head}-{middle}-{last}"),
        4 => format!("8 (900) {head}-{middle}-{last}"),
        5 => format!("8-900-{head}-{middle}-{last}"),
        _ => format!("7900{digits}"),
    }
}

/// An address of the networks kept for documentation (RFC 5737, RFC 3849).
pub fn ip(rng: &mut Rng) -> String {
    match rng.u8(..8) {
        0 => format!("2001:db8:{:x}::{:x}", rng.u16(..), rng.u16(1..)),
        1..4 => format!("192.0.2.{}", rng.u8(1..255)),
        4..6 => format!("198.51.100.{}", rng.u8(1..255)),
        _ => format!("203.0.113.{}", rng.u8(1..255)),
    }
}

/// A moment of the years `from..to`, `YYYY-MM-DDThh:mm:ss+03:00`, and never later in a year than
/// October: the letters were sent in November 2026.
pub fn moment(from: u16, to: u16, rng: &mut Rng) -> String {
    format!(
        "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}+03:00",
        rng.u16(from..to),
        rng.u8(1..=10),
        rng.u8(1..=28),
        rng.u8(..24),
        rng.u8(..60),
        rng.u8(..60)
    )
}

pub fn pick(list: &[&'static str], rng: &mut Rng) -> &'static str {
    list.get(rng.usize(..list.len())).copied().unwrap_or("")
}

fn latin(word: &str) -> String {
    word.to_lowercase()
        .chars()
        .map(|letter| match letter {
            'а' => "a",
            'б' => "b",
            'в' => "v",
            'г' => "g",
            'д' => "d",
            'е' | 'ё' | 'э' => "e",
            'ж' => "zh",
            'з' => "z",
            'и' => "i",
            'й' | 'ы' => "y",
            'к' => "k",
            'л' => "l",
            'м' => "m",
            'н' => "n",
            'о' => "o",
            'п' => "p",
            'р' => "r",
            'с' => "s",
            'т' => "t",
            'у' => "u",
            'ф' => "f",
            'х' => "kh",
            'ц' => "ts",
            'ч' => "ch",
            'ш' => "sh",
            'щ' => "sch",
            'ю' => "yu",
            'я' => "ya",
            _ => "",
        })
        .collect()
}
