//! The writers' own rows, as the systems hold them, and the rows that only look like theirs.

/// Whose row it is; the name is the full one of the letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    Stranger,
    Subject(&'static str),
    /// A namesake, or a neighbour by a digit or a letter.
    Like(&'static str),
}

pub struct Account {
    pub whose: Whose,
    pub full_name: &'static str,
    pub phone: &'static str,
    pub email: &'static str,
    pub registered_at: &'static str,
}

/// A message to support.
pub struct Message {
    pub whose: Whose,
    pub email: &'static str,
    pub created_at: &'static str,
    pub subject: &'static str,
    pub text: &'static str,
}

const LEBEDEVA: &str = "Лебедева Марина Андреевна";
const KOVALEV: &str = "Ковалёв Артём Игоревич";
const SAFINA: &str = "Сафина Гульнара Ринатовна";
const ORLOVA: &str = "Орлова-Мещерская Ксения Дмитриевна";
const TARASOV: &str = "Тарасов Виктор Павлович";
const PAK: &str = "Пак Ольга Станиславовна";
const BELOV: &str = "Белов Николай Фёдорович";
const ZHUKOVA: &str = "Жукова Дарья Олеговна";
const AKHMETOV: &str = "Ахметов Тимур Маратович";
const RYBAKOV: &str = "Рыбаков Степан Алексеевич";
const GROMOVA: &str = "Громова Юлия Павловна";

use Whose::{Like, Subject};

const fn account(
    whose: Whose,
    full_name: &'static str,
    phone: &'static str,
    email: &'static str,
    registered_at: &'static str,
) -> Account {
    Account {
        whose,
        full_name,
        phone,
        email,
        registered_at,
    }
}

pub const ACCOUNTS: &[Account] = &[
    account(
        Subject(LEBEDEVA),
        "Лебедева Марина Андреевна",
        "+79000000011",
        "marina.lebedeva@example.org",
        "2023-05-17T19:42:08+03:00",
    ),
    account(
        Like(LEBEDEVA),
        "Лебедева Марина Андреевна",
        "+79000201145",
        "m.lebedeva1991@example.net",
        "2021-11-03T12:10:44+03:00",
    ),
    account(
        Like(LEBEDEVA),
        "Лебедева Марина Алексеевна",
        "8 (900) 000-00-12",
        "marina.lebedeva@example.com",
        "2022-02-19T08:31:57+03:00",
    ),
    account(
        Subject(KOVALEV),
        "Ковалев Артем",
        "8 (900) 000-00-22",
        "ARTEM.KOVALEV@EXAMPLE.COM",
        "2024-02-24T23:05:31+03:00",
    ),
    account(
        Like(KOVALEV),
        "Ковалёв Артём Игоревич",
        "+7 (900) 020-22-10",
        "a.kovalev.igorevich@example.org",
        "2025-03-30T14:20:09+03:00",
    ),
    account(
        Subject(SAFINA),
        "Сафина Гульнара Ринатовна",
        "+7 900 000 00 33",
        "g.safina@example.org",
        "2022-06-08T10:00:12+03:00",
    ),
    account(
        Subject(SAFINA),
        "Гульнара Сафина",
        "89000000033",
        "gulnara94@example.com",
        "2019-12-25T21:47:50+03:00",
    ),
    account(
        Like(SAFINA),
        "Сафина Гульнара",
        "8-900-000-00-34",
        "gulnara.safina@example.net",
        "2020-05-05T17:33:02+03:00",
    ),
    account(
        Subject(ORLOVA),
        "ОРЛОВА КСЕНИЯ ДМИТРИЕВНА",
        "79000000044",
        "orlova.ksenia@example.com",
        "2023-09-01T09:15:26+03:00",
    ),
    account(
        Like(ORLOVA),
        "Орлова Ксения Дмитриевна",
        "+79000204401",
        "k.d.orlova@example.org",
        "2024-10-10T16:58:40+03:00",
    ),
    account(
        Subject(TARASOV),
        "Тарасов Виктор Павлович",
        "8-900-000-00-55",
        "V.P.Tarasov@example.org",
        "2021-01-14T11:26:33+03:00",
    ),
    account(
        Like(TARASOV),
        "Тарасов Виктор Павлович",
        "+7 900 020-55-13",
        "vtarasov55@example.com",
        "2022-08-21T20:09:18+03:00",
    ),
    account(
        Subject(PAK),
        "Ольга Пак",
        "+7 (900) 000-00-66",
        "olga.pak@example.com",
        "2024-07-07T07:07:45+03:00",
    ),
    account(
        Like(PAK),
        "Пак Ольга Сергеевна",
        "+79000206618",
        "pak.olga@example.com",
        "2023-03-13T13:13:10+03:00",
    ),
    account(
        Subject(BELOV),
        "Белов Николай Федорович",
        "+79000000077",
        "belov_nf@example.org",
        "2020-10-29T15:40:00+03:00",
    ),
    account(
        Like(BELOV),
        "Белов Николай Фёдорович",
        "89000207720",
        "nikolay.belov@example.org",
        "2024-04-01T18:22:36+03:00",
    ),
    account(
        Subject(ZHUKOVA),
        "жукова дарья",
        "8 900 000-00-88",
        "d.zhukova@example.com",
        "2025-02-02T22:14:55+03:00",
    ),
    account(
        Like(ZHUKOVA),
        "Жукова Дарья Олеговна",
        "+7 900 020 88 07",
        "zhukova.daria@example.net",
        "2025-06-16T12:44:21+03:00",
    ),
    account(
        Subject(AKHMETOV),
        "Ахметов Тимур Маратович",
        "+7(900)0000099",
        "timur.akhmetov@example.org",
        "2021-03-11T09:55:03+03:00",
    ),
    account(
        Like(AKHMETOV),
        "Ахметов Тимур",
        "+79000000098",
        "t.akhmetov@example.org",
        "2023-12-12T19:01:37+03:00",
    ),
    account(
        Subject(RYBAKOV),
        "Рыбаков Степан Алексеевич",
        "+79000000111",
        "s.rybakov@example.com",
        "2022-11-27T06:38:14+03:00",
    ),
    account(
        Like(RYBAKOV),
        "Рыбаков Степан Андреевич",
        "+79000201117",
        "s.rybakov@example.net",
        "2022-11-28T10:10:10+03:00",
    ),
    account(
        Subject(GROMOVA),
        "Громова Юлия Павловна",
        "8(900)000-01-12",
        "gromova.jp@example.org",
        "2023-08-15T08:08:29+03:00",
    ),
];

const fn message(
    whose: Whose,
    email: &'static str,
    created_at: &'static str,
    subject: &'static str,
    text: &'static str,
) -> Message {
    Message {
        whose,
        email,
        created_at,
        subject,
        text,
    }
}

pub const MESSAGES: &[Message] = &[
    message(
        Subject(LEBEDEVA),
        "marina.lebedeva@example.org",
        "2025-01-21T10:12:00+03:00",
        "Выгрузка",
        "Как выгрузить проект в таблицу?",
    ),
    message(
        Subject(KOVALEV),
        "artem.kovalev@example.com",
        "2025-04-08T13:47:00+03:00",
        "Оплата",
        "Списали оплату дважды; прошу вернуть, мой телефон 8 900 000 00 22",
    ),
    message(
        Subject(KOVALEV),
        "Artem.Kovalev@example.com",
        "2025-05-19T09:05:00+03:00",
        "Тариф",
        "Хочу перейти на тариф \"Малый\"",
    ),
    message(
        Subject(SAFINA),
        "",
        "2024-09-30T17:20:00+03:00",
        "Вход",
        "Позвоните мне 8(900)000-00-33, не могу войти",
    ),
    message(
        Like(SAFINA),
        "gulnara.safina@example.net",
        "2025-02-11T11:11:00+03:00",
        "Вход",
        "Не приходит код",
    ),
    message(
        Subject(ORLOVA),
        "orlova.ksenia@example.com",
        "2025-06-20T16:02:00+03:00",
        "Профиль",
        "Как поменять фамилию в профиле?",
    ),
    message(
        Subject(TARASOV),
        "v.p.tarasov@example.org",
        "2024-12-02T12:30:00+03:00",
        "Уведомления",
        "Помогите настроить уведомления",
    ),
    message(
        Like(PAK),
        "pak.olga@example.com",
        "2025-03-27T15:44:00+03:00",
        "Счёт",
        "Где мой счёт?",
    ),
    message(
        Subject(AKHMETOV),
        "timur.akhmetov@example.org",
        "2025-08-14T18:08:00+03:00",
        "Реклама",
        "Откуда у рекламы мой номер +7 900 000-00-99?",
    ),
    message(
        Subject(RYBAKOV),
        "s.rybakov@example.com",
        "2025-10-05T20:50:00+03:00",
        "Cookie",
        "Как отключить cookie?",
    ),
];
