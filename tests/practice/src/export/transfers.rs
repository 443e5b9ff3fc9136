//! To whom data were passed, when and on what ground; the recipients are invented too.

use super::names::{moment, pick};
use super::subjects::Whose;
use super::table::{Register, Table};
use super::users::User;
use crate::Error;
use crate::manifest::Export;
use fastrand::Rng;
use serde::Serialize;

/// The fields are the columns.
#[derive(Serialize)]
struct Row {
    transfer_id: String,
    user_id: u32,
    recipient: &'static str,
    categories: &'static str,
    ground: &'static str,
    transferred_at: String,
}

pub fn table(
    users: &[User],
    rng: &mut Rng,
    whose: &mut Register,
) -> Result<(Export, Vec<u8>), Error> {
    let mut table = Table::new("transfers", "export/transfers.csv", b',');
    table.header(&[
        "transfer_id",
        "user_id",
        "recipient",
        "categories",
        "ground",
        "transferred_at",
    ])?;
    for user in users {
        let count = match user.whose {
            Whose::Stranger => u8::from(rng.u8(..6) == 0),
            Whose::Subject(_) => rng.u8(1..3),
            Whose::Like(_) => rng.u8(..2),
        };
        for _ in 0..count {
            let (recipient, categories) = match rng.u8(..3) {
                0 => ("ООО «Учебная аналитика»", "IP-адрес, файлы cookie"),
                1 => ("ООО «Примерские рассылки»", "имя, адрес электронной почты"),
                _ => ("АО «Вымышленная связь»", "номер телефона"),
            };
            let row = Row {
                transfer_id: format!("t-{:05}", table.rows() + 1),
                user_id: user.row.id,
                recipient,
                categories,
                ground: pick(
                    &["согласие при регистрации", "договор поручения обработки"],
                    rng,
                ),
                transferred_at: moment(2024, 2026, rng),
            };
            let line = table.row(&row)?;
            whose.note(user.whose, "transfers", row.transfer_id, line);
        }
    }
    Ok(table.finish())
}
