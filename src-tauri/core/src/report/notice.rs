//! The notice that a term is extended: reasoned, and sent before the original limit (152-FZ art. 20
//! p. 1, art. 21 p. 5.1).
//!
//! Whether the law allows the extension, and for how long, is the calendar's knowledge; the desk has
//! asked it before a notice is made. A notice is urgent and may leave before the settings are
//! complete: what is blank in it is printed as a line to fill in by hand.

use chrono::NaiveDate;

use super::parties::{Addressee, Executor, Incoming, Operator, Signer};
use crate::calendar::WorkingDays;
use crate::personal::Personal;

/// "We shall answer later, and here is why."
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExtensionNotice {
    /// Outgoing number: `2026-0001/1`.
    pub number: String,
    pub date: NaiveDate,
    /// The number of the request and the day it was received.
    pub incoming: Incoming,
    pub operator: Operator,
    pub addressee: Addressee,
    /// «Уважаемая Анна Юрьевна!»
    pub salutation: Personal<String>,
    /// The demand whose term is extended, one or several lines: «Доступ к персональным данным».
    pub asked: String,
    /// The last day before the extension.
    pub limit: NaiveDate,
    /// The last day after it.
    pub extended_to: NaiveDate,
    pub by: WorkingDays,
    /// Why the answer takes longer, concretely: the law asks for a reasoned notice. The officer's
    /// words.
    pub reason: Personal<String>,
    /// «ч. 1 ст. 20 152-ФЗ», «ч. 5.1 ст. 21 152-ФЗ».
    pub basis: String,
    pub signer: Signer,
    pub executor: Executor,
    /// Everybody in the document is invented; every page says so.
    pub practice: bool,
}
