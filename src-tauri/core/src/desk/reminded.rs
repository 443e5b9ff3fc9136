//! What reminded while the vault was locked, written into its journal.

use super::{Desk, held};
use crate::calendar::LedgerLine;
use crate::journal::{self, Op};
use crate::store::{Delivery, StoreError};
use chrono::{DateTime, Utc};

impl Desk {
    /// Writes deliveries, and what came late, into the journal, once.
    ///
    /// # Errors
    /// [`StoreError`] where the vault cannot be written; they stay marked on the board.
    pub fn journal_deliveries(&self, now: DateTime<Utc>) -> Result<(), StoreError> {
        let mut board = held(&self.board);
        let Some(board) = board.as_mut() else {
            return Ok(());
        };
        let (Ok(deliveries), Ok(lines)) = (board.unjournalled(), board.unjournalled_lines()) else {
            return Ok(());
        };
        for delivery in &deliveries {
            self.write_down(now, delivery.request.parse().ok(), reminded(delivery))?;
        }
        for (_, line) in lines.iter().rev() {
            self.write_down(now, None, late(line))?;
        }
        let lines = lines.iter().map(|(id, _)| *id);
        board.mark_journalled(&deliveries, lines).ok();
        Ok(())
    }
}

fn reminded(delivery: &Delivery) -> Op {
    Op::Reminded {
        kind: delivery.kind.clone(),
        due: delivery.due.clone(),
        days_left: delivery.days_left,
        delivered: delivery.at.clone(),
    }
}

fn late(line: &LedgerLine) -> Op {
    Op::RemindersLate {
        from: journal::moment(line.from),
        to: journal::moment(line.to),
        because: line.because.id(),
        count: line.late.len(),
    }
}
