//! What was sent to whom; addresses in whatever case the mailer kept them.

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
    mailing_id: String,
    email: String,
    topic: &'static str,
    subscribed: bool,
    sent_at: String,
}

pub fn table(
    users: &[User],
    rng: &mut Rng,
    whose: &mut Register,
) -> Result<(Export, Vec<u8>), Error> {
    let mut table = Table::new("mailings", "export/mailings.csv", b',');
    table.header(&["mailing_id", "email", "topic", "subscribed", "sent_at"])?;
    for user in users {
        let count = match user.whose {
            Whose::Stranger => u8::from(rng.u8(..4) == 0),
            Whose::Subject(_) => rng.u8(1..4),
            Whose::Like(_) => rng.u8(..2),
        };
        for _ in 0..count {
            let row = Row {
                mailing_id: format!("n-{:06}", table.rows() + 1),
                email: if rng.bool() {
                    user.row.email.to_lowercase()
                } else {
                    user.row.email.clone()
                },
                topic: pick(&["news", "tips", "offers", "service"], rng),
                subscribed: rng.u8(..6) > 0,
                sent_at: moment(2024, 2026, rng),
            };
            let line = table.row(&row)?;
            whose.note(user.whose, "mailings", row.mailing_id, line);
        }
    }
    Ok(table.finish())
}
