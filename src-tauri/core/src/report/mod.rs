//! What goes out when a person asks: the access report, the destruction act and the notice of an
//! extension, as types.
//!
//! The law says what each must contain: the access report answers article 14 part 7 of 152-FZ item
//! by item, the destruction act states the particulars а–к of order 179 of Roskomnadzor of
//! 28.10.2022 and carries the log export а–д as its annex. These two are **complete by
//! construction**: where the law allows "nothing", the type asks for the sentence that says so
//! ([`Stated`]), and `missing()` names every item that is still blank. The press refuses to print
//! while it names one. A notice of an extension must leave in time and is never refused.
//!
//! Deliberately absent: fonts, pages and markup (they are the press's), the date of today, and any
//! opinion on what is found: the officer has decided before a value of these types exists.

mod access;
mod act;
pub mod defaults;
mod log_export;
mod notice;
mod parties;
mod stated;

pub use access::{
    AccessReport, Field, Findings, Held, Holding, LeftOut, Purpose, Record, ReportItem, Search,
    StorageTerm, Transfer,
};
pub use act::{ActItem, BackupTail, Carrier, DestructionAct, Means, Processing};
pub use log_export::{LogExport, LogParticular, LogRow};
pub use notice::ExtensionNotice;
pub use parties::{
    Addressee, Executor, Incoming, Operator, Party, PrivacyContact, Recipient, Signer, SubjectName,
};
pub use stated::Stated;
