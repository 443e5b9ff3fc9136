//! Bringing the schema up to date: small, numbered, frozen steps.

use super::{StoreError, backfill, reading};
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
    Step {
        sql: include_str!("migrations/0003_clocks_of_their_own.sql"),
        then: backfill::days_of_completion,
    },
];

pub(super) fn to_newest(connection: &mut Connection) -> Result<(), StoreError> {
    to(connection, STEPS)
}

fn to(connection: &mut Connection, steps: &[Step]) -> Result<(), StoreError> {
    let known = u32::try_from(steps.len()).unwrap_or(u32::MAX);
    let found: u32 = connection.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    if found > known {
        return Err(StoreError::NewerSchema { found, known });
    }
    for (at, step) in (1_u32..).zip(steps) {
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

    fn completed(connection: &Connection) -> Vec<(i64, Option<String>)> {
        connection
            .prepare("SELECT id, completed FROM request ORDER BY id")
            .unwrap()
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
            .unwrap()
            .collect::<Result<_, _>>()
            .unwrap()
    }

    #[test]
    fn older_requests_learn_the_day_on_which_they_were_completed() {
        let mut older = Connection::open_in_memory().unwrap();
        to(&mut older, &STEPS[..2]).unwrap();
        let stages = [
            (1, "answered"),
            (2, "refused"),
            (3, "examining"),
            (4, "withdrawn"),
            (5, "archived"),
            (6, "archived"),
            (7, "archived"),
        ];
        for (id, stage) in stages {
            older
                .execute(
                    "INSERT INTO request (id, year, n, stage, stage_detail, stage_since, received,
                        registered, due)
                     VALUES (?1, 2026, ?1, ?2, '{}', '2026-05-20T21:30:00.000Z', '', '', '')",
                    rusqlite::params![id, stage],
                )
                .unwrap();
        }
        older
            .execute_batch(
                "INSERT INTO answer (request, kind, number, date, made, sha256, pages, standard,
                    sent_number, sent_on, sent_channel, file)
                 VALUES (1, 'access', '1', '', '', '', 1, '', '7', '2026-05-15', 'post', x''),
                        (5, 'access', '2', '', '', '', 1, '', '8', '2026-05-18', 'post', x''),
                        (3, 'access', '3', '', '', '', 1, '', NULL, NULL, NULL, x'');
                 INSERT INTO demand (request, kind, position, due, refused_at)
                 VALUES (2, 'access', 0, '', '2026-05-14T09:00:00.000Z'),
                        (2, 'stop', 1, '', '2026-05-15T21:30:00.000Z'),
                        (6, 'access', 0, '', '2026-05-13T09:00:00.000Z'),
                        (7, 'access', 0, '', '2026-05-13T09:00:00.000Z'),
                        (7, 'stop', 1, '', NULL);",
            )
            .unwrap();
        to_newest(&mut older).unwrap();
        let days = [
            (1, Some("2026-05-15")),
            (2, Some("2026-05-16")), // 21:30 in London is the next day in Moscow
            (3, None),
            (4, None),
            (5, Some("2026-05-18")),
            (6, Some("2026-05-13")),
            (7, None), // withdrawn before it was archived
        ];
        let days = days.map(|(id, day)| (id, day.map(str::to_owned)));
        assert_eq!(completed(&older), days);
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
