//! When somebody last looked, and which reminders came late.

use super::{Board, BoardError, instant};
use crate::calendar::{Late, LateBecause, LedgerLine};
use crate::store::text;
use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension as _, Transaction, params};

impl Board {
    /// When a program last looked for reminders.
    ///
    /// # Errors
    /// [`BoardError`] where the file cannot be read.
    pub fn last_look(&self) -> Result<Option<DateTime<Utc>>, BoardError> {
        let at = self
            .connection
            .query_row("SELECT at FROM look", [], |row| row.get::<_, String>(0));
        Ok(at.optional()?.and_then(|at| instant(&at)))
    }

    /// Writes down that a program looks now, and what it found out about the time since `last`.
    /// Where another program has looked since, only the look counts: it saw the same.
    ///
    /// # Errors
    /// [`BoardError`] where the file cannot be written.
    pub fn look(
        &mut self,
        last: Option<DateTime<Utc>>,
        now: DateTime<Utc>,
        found: Option<&LedgerLine>,
    ) -> Result<(), BoardError> {
        let tx = self.connection.transaction()?;
        let at = tx.query_row("SELECT at FROM look", [], |row| row.get::<_, String>(0));
        let seen = at.optional()?.and_then(|at| instant(&at));
        if let Some(line) = found.filter(|_| seen == last) {
            let id = put_line(&tx, line, false)?;
            put_late(&tx, id, &line.late)?;
        }
        tx.execute(
            "INSERT OR REPLACE INTO look (id, at) VALUES (1, ?1)",
            [text::instant(now)],
        )?;
        Ok(tx.commit()?)
    }

    /// Nobody takes notices: these wait. The line stays open until somebody does.
    ///
    /// # Errors
    /// [`BoardError`] where the file cannot be written.
    pub fn wait_for_service(
        &mut self,
        now: DateTime<Utc>,
        waiting: &[Late],
    ) -> Result<(), BoardError> {
        let tx = self.connection.transaction()?;
        let id = match open_line(&tx)? {
            Some(id) => id,
            None => {
                let because = LateBecause::NoService;
                let line = LedgerLine {
                    from: now,
                    to: now,
                    because,
                    late: Vec::new(),
                };
                put_line(&tx, &line, true)?
            }
        };
        end_at(&tx, id, now, true)?;
        put_late(&tx, id, waiting)?;
        Ok(tx.commit()?)
    }

    /// Somebody takes notices again; these came with the first of them.
    ///
    /// # Errors
    /// [`BoardError`] where the file cannot be written.
    pub fn service_is_back(&mut self, now: DateTime<Utc>, came: &[Late]) -> Result<(), BoardError> {
        // The rule, not the exception: nothing is open, and nothing is written.
        if open_line(&self.connection)?.is_none() {
            return Ok(());
        }
        let tx = self.connection.transaction()?;
        if let Some(id) = open_line(&tx)? {
            end_at(&tx, id, now, false)?;
            for late in came {
                tx.execute(
                    "UPDATE late SET came = 1
                     WHERE line = ?1 AND request = ?2 AND kind = ?3 AND due = ?4 AND moment = ?5",
                    params![
                        id,
                        late.request,
                        late.concern.id(),
                        late.due.to_string(),
                        text::instant(late.moment)
                    ],
                )?;
            }
        }
        Ok(tx.commit()?)
    }

    /// The newest lines, the newest first.
    ///
    /// # Errors
    /// [`BoardError`] where the file cannot be read.
    pub fn ledger(&self, at_most: u32) -> Result<Vec<LedgerLine>, BoardError> {
        let lines = self.lines("TRUE", at_most)?.into_iter();
        Ok(lines.map(|(_, line)| line).collect())
    }

    /// Lines that are over and that the journal does not know yet, with their numbers; the newest
    /// first.
    ///
    /// # Errors
    /// [`BoardError`] where the file cannot be read.
    pub fn unjournalled_lines(&self) -> Result<Vec<(i64, LedgerLine)>, BoardError> {
        self.lines("NOT open AND NOT journalled", u32::MAX)
    }

    fn lines(&self, which: &str, at_most: u32) -> Result<Vec<(i64, LedgerLine)>, BoardError> {
        let mut statement = self.connection.prepare(&format!(
            "SELECT id, from_at, to_at, because FROM ledger WHERE {which} ORDER BY id DESC LIMIT ?1"
        ))?;
        let rows = statement.query_map([at_most], |row| {
            Ok((
                row.get(0)?,
                [row.get::<_, String>(1)?, row.get(2)?, row.get(3)?],
            ))
        })?;
        let mut lines = Vec::new();
        for row in rows {
            let (id, [from, to, because]) = row?;
            let known = (instant(&from), instant(&to), because.parse());
            if let (Some(from), Some(to), Ok(because)) = known {
                let late = self.late(id)?;
                lines.push((
                    id,
                    LedgerLine {
                        from,
                        to,
                        because,
                        late,
                    },
                ));
            }
        }
        Ok(lines)
    }

    fn late(&self, line: i64) -> Result<Vec<Late>, BoardError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT request, kind, due, moment, came FROM late WHERE line = ?1
             ORDER BY moment, request, kind",
        )?;
        let rows = statement.query_map([line], |row| {
            let [kind, due, moment]: [String; 3] = [row.get(1)?, row.get(2)?, row.get(3)?];
            let known = (kind.parse(), due.parse(), instant(&moment));
            let (Ok(concern), Ok(due), Some(moment)) = known else {
                return Ok(None);
            };
            Ok(Some(Late {
                request: row.get(0)?,
                concern,
                due,
                moment,
                delivered: row.get(4)?,
            }))
        })?;
        let late = rows.collect::<Result<Vec<_>, _>>()?;
        Ok(late.into_iter().flatten().collect())
    }
}

fn open_line(tx: &Connection) -> Result<Option<i64>, rusqlite::Error> {
    tx.query_row("SELECT max(id) FROM ledger WHERE open", [], |row| {
        row.get(0)
    })
}

fn put_line(tx: &Transaction<'_>, line: &LedgerLine, open: bool) -> Result<i64, rusqlite::Error> {
    tx.execute(
        "INSERT INTO ledger (from_at, to_at, because, open) VALUES (?1, ?2, ?3, ?4)",
        params![
            text::instant(line.from),
            text::instant(line.to),
            line.because.id(),
            open
        ],
    )?;
    Ok(tx.last_insert_rowid())
}

fn end_at(
    tx: &Transaction<'_>,
    id: i64,
    to: DateTime<Utc>,
    open: bool,
) -> Result<(), rusqlite::Error> {
    tx.execute(
        "UPDATE ledger SET to_at = ?2, open = ?3 WHERE id = ?1",
        params![id, text::instant(to), open],
    )?;
    Ok(())
}

fn put_late(tx: &Transaction<'_>, id: i64, late: &[Late]) -> Result<(), rusqlite::Error> {
    let mut statement = tx.prepare_cached(
        "INSERT OR IGNORE INTO late (line, request, kind, due, moment, came) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?;
    for late in late {
        statement.execute(params![
            id,
            late.request,
            late.concern.id(),
            late.due.to_string(),
            text::instant(late.moment),
            late.delivered
        ])?;
    }
    Ok(())
}
