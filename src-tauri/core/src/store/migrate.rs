//! Bringing the schema up to date: small, numbered, frozen steps.

use super::{StoreError, reading};
use rusqlite::{Connection, Transaction};

/// One step: what SQL can say, and then what it cannot.
struct Step {
    sql: &'static str,
    then: fn(&Transaction<'_>) -> Result<(), StoreError>,
}

/// Every step ever released, oldest first. A released step is never edited.
const STEPS: &[Step] = &[
    Step {
        sql: include_str!("migrations/0001_the_first_vault.sql"),
        then: |_| Ok(()),
    },
    Step {
        sql: include_str!("migrations/0002_pages_that_are_read.sql"),
        then: reading::stem_older_pages,
    },
];

pub(super) fn to_newest(connection: &mut Connection) -> Result<(), StoreError> {
    let known = u32::try_from(STEPS.len()).unwrap_or(u32::MAX);
    let found: u32 = connection.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    if found > known {
        return Err(StoreError::NewerSchema { found, known });
    }
    for (at, step) in (1_u32..).zip(STEPS) {
        if at > found {
            let tx = connection.transaction()?;
            tx.execute_batch(step.sql)?;
            (step.then)(&tx)?;
            tx.pragma_update(None, "user_version", at)?;
            tx.commit()?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn schema_of(connection: &Connection) -> Vec<String> {
        connection
            .prepare("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type, name")
            .unwrap()
            .query_map([], |row| row.get(0))
            .unwrap()
            .collect::<Result<_, _>>()
            .unwrap()
    }

    #[test]
    fn the_schema_that_people_read_is_the_schema_of_a_fresh_vault() {
        let mut fresh = Connection::open_in_memory().unwrap();
        to_newest(&mut fresh).unwrap();
        let read = Connection::open_in_memory().unwrap();
        read.execute_batch(include_str!("schema.sql")).unwrap();
        assert_eq!(schema_of(&fresh), schema_of(&read));
    }

    #[test]
    fn a_newer_schema_is_left_alone() {
        let mut newer = Connection::open_in_memory().unwrap();
        newer.pragma_update(None, "user_version", 99).unwrap();
        assert!(matches!(
            to_newest(&mut newer),
            Err(StoreError::NewerSchema { found: 99, .. })
        ));
        assert_eq!(schema_of(&newer), Vec::<String>::new());
    }
}
