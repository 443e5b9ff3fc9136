//! What is known without the passphrase: the language, the calendar and the time zone, from the
//! open vault or, while it is locked, from its board.

use crate::App;
use crate::limit::Teller;
use crate::text::{self, Language, Words};
use chrono_tz::Tz;
use dekada_core::calendar::ProductionCalendar;
use dekada_core::store::Board;
use std::sync::Arc;

impl App {
    /// The words in which names of the law and counts are told: of the language the program was
    /// started in, of the settings, or, while the vault is locked, of the board.
    pub(crate) fn words(&self) -> &'static Words {
        let settings = || Some(Language::of(&self.desk().ok()?.settings().language));
        let board = || Some(Language::of(&self.board()?.plan().ok()?.language));
        let language = self.host.language().or_else(settings).or_else(board);
        text::words(language.unwrap_or(Language::Russian))
    }

    /// The calendar in force: of the open vault, or of its board while it is locked.
    pub(crate) fn calendar(&self) -> Arc<ProductionCalendar> {
        match self.desk() {
            Ok(desk) => desk.calendar(),
            Err(_) => Arc::new(match self.board() {
                Some(board) => board.calendar(),
                None => ProductionCalendar::built_in(),
            }),
        }
    }

    /// The operator's legal time zone, as far as it is known.
    pub(crate) fn zone(&self) -> Tz {
        match self.desk() {
            Ok(desk) => desk.settings().zone,
            Err(_) => {
                self.board()
                    .and_then(|board| board.plan().ok())
                    .unwrap_or_default()
                    .zone
            }
        }
    }

    pub(crate) fn teller(&self) -> Teller {
        Teller {
            calendar: self.calendar(),
            words: self.words(),
        }
    }

    /// The board beside the vault; none where there is no vault, or where it cannot be used.
    pub(crate) fn board(&self) -> Option<Board> {
        self.file()
            .exists()
            .then(|| Board::open(&Board::beside(self.file())).ok())
            .flatten()
    }
}
