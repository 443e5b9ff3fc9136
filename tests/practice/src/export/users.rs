//! Accounts: about five thousand strangers, the writers, and those who look like them.

use super::names::{self, ip, moment};
use super::subjects::{ACCOUNTS, Account, Whose};
use super::table::{Register, Table};
use crate::Error;
use crate::manifest::Export;
use fastrand::Rng;
use serde::Serialize;

const STRANGERS: u32 = 5_000;

pub struct User {
    pub row: Row,
    pub whose: Whose,
}

/// The fields are the columns.
#[derive(Serialize)]
pub struct Row {
    pub id: u32,
    pub full_name: String,
    pub phone: String,
    pub email: String,
    pub ip: String,
    pub registered_at: String,
    pub consent_at: String,
    /// Empty where it was not given.
    pub cookie_consent_at: String,
}

/// Everybody, in the order of their accounts.
pub fn draw(rng: &mut Rng) -> Vec<User> {
    let mut users: Vec<User> = (0..STRANGERS).map(|number| stranger(number, rng)).collect();
    users.extend(ACCOUNTS.iter().map(|account| known(account, rng)));
    rng.shuffle(&mut users);
    for (place, user) in (0_u32..).zip(&mut users) {
        user.row.id = 100_001 + place * 3;
    }
    users
}

pub fn table(users: &[User], whose: &mut Register) -> Result<(Export, Vec<u8>), Error> {
    let mut table = Table::new("users", "export/users.csv", b',');
    table.header(&[
        "id",
        "full_name",
        "phone",
        "email",
        "ip",
        "registered_at",
        "consent_at",
        "cookie_consent_at",
    ])?;
    for user in users {
        let line = table.row(&user.row)?;
        whose.note(user.whose, "users", user.row.id.to_string(), line);
    }
    Ok(table.finish())
}

fn stranger(number: u32, rng: &mut Rng) -> User {
    let person = names::draw(rng);
    let registered_at = moment(2019, 2026, rng);
    User {
        row: Row {
            id: 0,
            full_name: person.as_registered(rng),
            phone: names::telephone(number, rng),
            email: person.mailbox(number, rng),
            ip: ip(rng),
            consent_at: registered_at.clone(),
            cookie_consent_at: if rng.u8(..5) == 0 {
                String::new()
            } else {
                registered_at.clone()
            },
            registered_at,
        },
        whose: Whose::Stranger,
    }
}

fn known(account: &Account, rng: &mut Rng) -> User {
    User {
        row: Row {
            id: 0,
            full_name: account.full_name.to_owned(),
            phone: account.phone.to_owned(),
            email: account.email.to_owned(),
            ip: ip(rng),
            registered_at: account.registered_at.to_owned(),
            consent_at: account.registered_at.to_owned(),
            cookie_consent_at: account.registered_at.to_owned(),
        },
        whose: account.whose,
    }
}
