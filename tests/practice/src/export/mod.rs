//! What Im.work's systems would export, one file per collection of its map: accounts, cookie
//! events, messages to support, mailings, transfers. The writers' rows lie among thousands of
//! others, spelled as registration forms and clerks spell them, with namesakes and near misses
//! beside them. Commas, semicolons and JSON Lines, all in UTF-8; a few lines of one are broken.

mod cookie_events;
mod mailings;
pub mod names;
mod subjects;
mod support_messages;
mod table;
mod transfers;
mod users;

use crate::Error;
use crate::chance;
use crate::manifest::{Export, Traces};
use table::Register;

/// The tables as files, and whose rows they hold.
pub struct Tables {
    pub files: Vec<(Export, Vec<u8>)>,
    pub traces: Vec<Traces>,
}

pub fn tables(seed: u64) -> Result<Tables, Error> {
    let chance = |name: &str| chance::stream(seed, name);
    let users = users::draw(&mut chance("users"));
    let mut whose = Register::default();
    let files = vec![
        users::table(&users, &mut whose)?,
        cookie_events::table(&users, &mut chance("cookie_events"), &mut whose)?,
        support_messages::table(&users, &mut chance("support_messages"), &mut whose)?,
        mailings::table(&users, &mut chance("mailings"), &mut whose)?,
        transfers::table(&users, &mut chance("transfers"), &mut whose)?,
    ];
    Ok(Tables {
        files,
        traces: whose.traces(),
    })
}
