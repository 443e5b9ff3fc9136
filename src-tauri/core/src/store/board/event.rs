//! What the calendar file of limits needs to know while the vault is locked: where it is kept, by
//! which id its events are known, and since when each of them stands as it does.

use super::{Board, BoardError, instant};
use crate::store::text;
use chrono::{DateTime, SubsecRound as _, Utc};
use rusqlite::{Connection, OptionalExtension as _, TransactionBehavior, params};
use std::collections::BTreeMap;

/// Where the calendar file is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarFile {
    /// Tells the events of this vault from those of others; it reveals nothing.
    pub vault: String,
    /// Empty where none is kept.
    pub folder: String,
}

/// An event as it is to be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownEvent {
    /// What it is of, in this vault. It stays when the limit moves.
    pub id: String,
    /// What people see of it; where that differs, the event was changed.
    pub content: String,
    pub known_since: DateTime<Utc>,
}

/// Since when an event stands as it does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EventState {
    /// To the second.
    pub changed: DateTime<Utc>,
    /// Grows with every change: the minutes from when the event was known, so that it still grows
    /// after the board was lost.
    pub sequence: u32,
}

type Known = BTreeMap<String, (String, EventState)>;

impl Board {
    /// Where the calendar file is kept; none where the vault was not opened since this board is.
    ///
    /// # Errors
    /// [`BoardError`] where the file cannot be read.
    pub fn calendar_file(&self) -> Result<Option<CalendarFile>, BoardError> {
        let file =
            self.connection
                .query_row("SELECT vault, folder FROM calendar_file", [], |row| {
                    Ok(CalendarFile {
                        vault: row.get(0)?,
                        folder: row.get(1)?,
                    })
                });
        Ok(file.optional()?)
    }

    /// # Errors
    /// [`BoardError`] where the file cannot be written.
    pub fn put_calendar_file(&self, file: &CalendarFile) -> Result<(), BoardError> {
        self.connection.execute(
            "INSERT OR REPLACE INTO calendar_file (id, vault, folder) VALUES (1, ?1, ?2)",
            params![file.vault, file.folder],
        )?;
        Ok(())
    }

    /// The state of each event, in their order. What changed or is new is known since `now`; what
    /// is no longer shown is forgotten. Writes only where something differs.
    ///
    /// # Errors
    /// [`BoardError`] where the file cannot be used.
    pub fn show_events(
        &mut self,
        shown: &[ShownEvent],
        now: DateTime<Utc>,
    ) -> Result<Vec<EventState>, BoardError> {
        let now = now.trunc_subsecs(0);
        let before = known(&self.connection)?;
        if stands(&before, shown) {
            return Ok(states(&before, shown, now));
        }
        let behavior = TransactionBehavior::Immediate;
        let tx = self.connection.transaction_with_behavior(behavior)?;
        // Another program may have been faster.
        let fresh = states(&known(&tx)?, shown, now);
        tx.execute("DELETE FROM event", [])?;
        let mut insert = tx.prepare_cached(
            "INSERT OR REPLACE INTO event (id, content, changed, sequence) VALUES (?1, ?2, ?3, ?4)",
        )?;
        for (event, state) in shown.iter().zip(&fresh) {
            insert.execute(params![
                event.id,
                event.content,
                text::instant(state.changed),
                state.sequence
            ])?;
        }
        drop(insert);
        tx.commit()?;
        Ok(fresh)
    }
}

fn known(connection: &Connection) -> Result<Known, BoardError> {
    let mut statement =
        connection.prepare_cached("SELECT id, content, changed, sequence FROM event")?;
    let mut rows = statement.query([])?;
    let mut known = Known::new();
    while let Some(row) = rows.next()? {
        // A line that makes no sense is nobody's event: it is written anew.
        if let Some(changed) = instant(&row.get::<_, String>(2)?) {
            let sequence = row.get(3)?;
            let state = EventState { changed, sequence };
            known.insert(row.get(0)?, (row.get(1)?, state));
        }
    }
    Ok(known)
}

fn states(known: &Known, shown: &[ShownEvent], now: DateTime<Utc>) -> Vec<EventState> {
    let state = |event: &ShownEvent| {
        let minutes = (now - event.known_since).num_minutes().max(0);
        let minutes = u32::try_from(minutes).unwrap_or(u32::MAX);
        match known.get(&event.id) {
            Some((content, state)) if *content == event.content => *state,
            Some((_, state)) => EventState {
                changed: now.max(state.changed),
                sequence: minutes.max(state.sequence.saturating_add(1)),
            },
            None => EventState {
                changed: now,
                sequence: minutes,
            },
        }
    };
    shown.iter().map(state).collect()
}

/// Everything shown was shown as it is, and nothing else.
fn stands(known: &Known, shown: &[ShownEvent]) -> bool {
    known.len() == shown.len()
        && shown.iter().all(|event| {
            known
                .get(&event.id)
                .is_some_and(|(content, _)| *content == event.content)
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(moment: &str) -> DateTime<Utc> {
        format!("2026-05-{moment}Z").parse().unwrap()
    }

    fn event(id: &str, content: &str) -> ShownEvent {
        ShownEvent {
            id: id.into(),
            content: content.into(),
            known_since: at("04T10:00:00"),
        }
    }

    fn board() -> (Board, tempfile::TempDir) {
        let folder = tempfile::tempdir().unwrap();
        let board = Board::open(&folder.path().join("v.dekada-board")).unwrap();
        (board, folder)
    }

    #[test]
    fn an_event_that_stays_keeps_its_state_and_one_that_moves_has_a_later_one() {
        let (mut board, _folder) = board();
        let first = board
            .show_events(&[event("a", "18"), event("b", "18")], at("04T10:00:00.7"))
            .unwrap();
        assert_eq!(
            first[0],
            EventState {
                changed: at("04T10:00:00"),
                sequence: 0
            }
        );
        let moved = [event("a", "18"), event("b", "25")];
        let second = board.show_events(&moved, at("05T10:00:00")).unwrap();
        assert_eq!(second[0], first[0]);
        assert_eq!(
            (second[1].changed, second[1].sequence),
            (at("05T10:00:00"), 1440)
        );
        assert_eq!(
            board.show_events(&moved, at("09T10:00:00")).unwrap(),
            second,
            "looking again changes nothing"
        );
    }

    #[test]
    fn a_sequence_grows_in_one_minute_and_with_a_clock_set_back() {
        let (mut board, _folder) = board();
        let mut last = 0;
        for (content, moment) in [
            ("1", "05T10:00:00"),
            ("2", "05T10:00:20"),
            ("3", "04T11:00:00"),
        ] {
            let states = board
                .show_events(&[event("a", content)], at(moment))
                .unwrap();
            assert!(states[0].sequence > last, "{content}");
            last = states[0].sequence;
        }
    }

    #[test]
    fn a_sequence_grows_although_the_board_was_lost_and_the_event_was_gone() {
        let (mut board, _folder) = board();
        let before = board
            .show_events(&[event("a", "1")], at("05T10:00:00"))
            .unwrap();
        board.show_events(&[], at("06T10:00:00")).unwrap();
        let after = board
            .show_events(&[event("a", "2")], at("07T10:00:00"))
            .unwrap();
        assert!(after[0].sequence > before[0].sequence);
    }

    #[test]
    fn the_place_of_the_file_is_kept() {
        let (board, _folder) = board();
        assert_eq!(board.calendar_file().unwrap(), None);
        for folder in ["/srv/calendars", ""] {
            let file = CalendarFile {
                vault: "5a".into(),
                folder: folder.into(),
            };
            board.put_calendar_file(&file).unwrap();
            assert_eq!(board.calendar_file().unwrap(), Some(file));
        }
    }
}
