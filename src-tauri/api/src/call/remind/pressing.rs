//! Limits that are overdue or due today, as the board knows them: known while the vault is locked.

use crate::App;
use crate::text::Language;
use dekada_core::calendar::received_on;
use std::collections::BTreeSet;

/// What the sign beside the clock says: how many requests press, and their numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pressing {
    pub language: Language,
    /// Numbers of requests, the earliest limit first.
    pub requests: Vec<String>,
}

impl App {
    /// Requests with a limit that is overdue or due today; none where there is no board.
    #[must_use]
    pub fn pressing(&self) -> Pressing {
        let board = self.board();
        let today = received_on(self.now(), self.zone());
        let limits = board.as_ref().and_then(|board| board.limits().ok());
        let mut seen = BTreeSet::new();
        let pressing = limits
            .into_iter()
            .flatten()
            .filter(|limit| limit.due <= today);
        Pressing {
            language: self.words().language(),
            requests: pressing
                .map(|limit| limit.request)
                .filter(|request| seen.insert(request.clone()))
                .collect(),
        }
    }
}
