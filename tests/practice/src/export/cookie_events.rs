//! Visits: one JSON object to a line.

use super::names::{ip, moment, pick};
use super::subjects::Whose;
use super::table::Register;
use super::users::User;
use crate::Error;
use crate::manifest::Export;
use fastrand::Rng;
use serde::Serialize;

const PAGES: &[&str] = &[
    "/login",
    "/projects",
    "/profile",
    "/billing",
    "/help",
    "/settings",
];
const BROWSERS: &[&str] = &[
    "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36",
    "Mozilla/5.0 (Linux; Android 14; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Mobile Safari/537.36",
];

/// The fields are the columns.
#[derive(Serialize)]
struct Row {
    event_id: String,
    user_id: u32,
    cookie_id: String,
    ip: String,
    user_agent: &'static str,
    page: &'static str,
    occurred_at: String,
}

pub fn table(
    users: &[User],
    rng: &mut Rng,
    whose: &mut Register,
) -> Result<(Export, Vec<u8>), Error> {
    let mut rows: Vec<(Row, Whose)> = users.iter().flat_map(|user| visits(user, rng)).collect();
    rows.sort_by(|(one, _), (other, _)| one.occurred_at.cmp(&other.occurred_at));
    let mut bytes = Vec::new();
    for (line, (row, owner)) in (1_u32..).zip(&mut rows) {
        row.event_id = format!("e-{line:06}");
        serde_json::to_writer(&mut bytes, row)?;
        bytes.push(b'\n');
        whose.note(*owner, "cookie_events", row.event_id.clone(), line);
    }
    let columns = [
        "event_id",
        "user_id",
        "cookie_id",
        "ip",
        "user_agent",
        "page",
        "occurred_at",
    ];
    let export = Export {
        collection: "cookie_events".to_owned(),
        file: "export/cookie_events.jsonl".to_owned(),
        columns: columns.map(str::to_owned).to_vec(),
        rows: rows.len() as u32,
        broken_lines: Vec::new(),
    };
    Ok((export, bytes))
}

fn visits(user: &User, rng: &mut Rng) -> Vec<(Row, Whose)> {
    let count = if user.whose == Whose::Stranger {
        rng.u8(..4)
    } else {
        rng.u8(3..9)
    };
    let cookie_id = format!("c-{:016x}", rng.u64(..));
    let user_agent = pick(BROWSERS, rng);
    (0..count)
        .map(|_| {
            let row = Row {
                event_id: String::new(),
                user_id: user.row.id,
                cookie_id: cookie_id.clone(),
                ip: if rng.bool() {
                    user.row.ip.clone()
                } else {
                    ip(rng)
                },
                user_agent,
                page: pick(PAGES, rng),
                occurred_at: moment(2026, 2027, rng),
            };
            (row, user.whose)
        })
        .collect()
}
