//! Messages to support, with three lines that no reader can take for a record: cut in the middle,
//! with stray separators, and in another encoding.

use super::names::{self, moment};
use super::subjects::{MESSAGES, Whose};
use super::table::{Register, Table};
use super::users::User;
use crate::Error;
use crate::manifest::Export;
use fastrand::Rng;
use serde::Serialize;

const STRANGERS: u32 = 700;

const TOPICS: &[(&str, &str)] = &[
    ("Вход", "Не приходит письмо для входа"),
    ("Тариф", "Как сменить тариф; и можно ли вернуть разницу?"),
    (
        "Ошибка",
        "Не загружается проект \"Смета\", пишет ошибку 500",
    ),
    ("Счёт", "Прошу выставить счёт на организацию"),
    ("Доступ", "Не могу добавить коллегу"),
    ("Файлы", "Пропали файлы; помогите восстановить"),
    ("Пароль", "Забыл пароль"),
    ("История", "Где посмотреть историю действий?"),
];

/// The fields are the columns.
#[derive(Serialize)]
struct Row {
    message_id: String,
    /// Empty where the clerk did not find the account.
    user_id: Option<u32>,
    email: String,
    subject: &'static str,
    text: &'static str,
    created_at: String,
}

pub fn table(
    users: &[User],
    rng: &mut Rng,
    whose: &mut Register,
) -> Result<(Export, Vec<u8>), Error> {
    let mut rows: Vec<(Row, Whose)> = (0..STRANGERS)
        .map(|number| (stranger(number, rng), Whose::Stranger))
        .collect();
    rows.extend(MESSAGES.iter().map(|message| {
        let account = users.iter().find(|user| user.whose == message.whose);
        let row = Row {
            message_id: String::new(),
            user_id: if message.email.is_empty() {
                None
            } else {
                account.map(|user| user.row.id)
            },
            email: message.email.to_owned(),
            subject: message.subject,
            text: message.text,
            created_at: message.created_at.to_owned(),
        };
        (row, message.whose)
    }));
    rows.sort_by(|(one, _), (other, _)| one.created_at.cmp(&other.created_at));

    let mut table = Table::new("support_messages", "export/support_messages.csv", b';');
    table.header(&[
        "message_id",
        "user_id",
        "email",
        "subject",
        "text",
        "created_at",
    ])?;
    for (number, (row, owner)) in (1_u32..).zip(&mut rows) {
        if let Some(line) = broken(number) {
            table.broken(line);
        }
        row.message_id = format!("m-{:05}", 20_000 + number);
        let line = table.row(&*row)?;
        whose.note(*owner, "support_messages", row.message_id.clone(), line);
    }
    Ok(table.finish())
}

/// What stands before the record of this number.
fn broken(number: u32) -> Option<&'static [u8]> {
    match number {
        120 => Some(b"m-20119x;;someone@exam"),
        345 => Some(
            "m-20344x;;a.b@example.org;Ошибка;Не работает; совсем; никак;2025-03-01T10:00:00+03:00"
                .as_bytes(),
        ),
        // "Привет" in windows-1251.
        510 => Some(b"m-20509x;;x@example.net;;\xcf\xf0\xe8\xe2\xe5\xf2;2025-08-01T09:00:00+03:00"),
        _ => None,
    }
}

fn stranger(number: u32, rng: &mut Rng) -> Row {
    let (subject, text) = TOPICS
        .get(rng.usize(..TOPICS.len()))
        .copied()
        .unwrap_or_default();
    Row {
        message_id: String::new(),
        user_id: None,
        email: names::draw(rng).mailbox(9_000 + number, rng),
        subject,
        text,
        created_at: moment(2024, 2026, rng),
    }
}
