//! Documents on paper, as PDF: what goes out (the access report, the destruction act, the notice of
//! an extension) and what stays in the company (how a term was counted, statistics).
//!
//! Typst sets the type; it runs in this process with a small world of its own (`world`): six
//! templates and six fonts, all inside the program. A template can reach no file, no package and no
//! network, and does not know what day it is. What a person is called and what is held about them
//! enters as values, never as markup, so `#panic[` in a name is eight characters on paper and
//! nothing more.
//!
//! Every document is PDF/A-2a and PDF/UA-1 by the exporter's own checks: it can be kept for decades
//! and read aloud. Characters that no embedded font has are printed as their code points
//! (`printable`), so an odd nickname never stops an answer.
//!
//! An incomplete report or act is not printed at all; a notice of an extension, which must leave
//! before a limit, has a line to fill in where something is blank. Deliberately absent: the decision
//! what to include (core and the officer), wording of the answers (settings,
//! `core::report::defaults`) and of the sheets (their caller), storing and sending.

mod access;
mod act;
mod count;
mod letter;
mod names;
mod notice;
mod printable;
mod statistics;
mod typeset;
mod typography;
mod world;

use dekada_core::report::{AccessReport, ActItem, DestructionAct, ExtensionNotice, ReportItem};

pub use count::{CountSheet, MarkKind, StripMark};
pub use letter::Language;
pub use names::{Gender, ProposedForms, decline};
pub use statistics::{Figure, MonthBar, StatisticsSheet};

/// A finished document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Printed {
    pub bytes: Vec<u8>,
    pub pages: usize,
    /// The standards the file claims and the exporter checked: `PDF/A-2a, PDF/UA-1`.
    pub standard: &'static str,
}

/// Why a document was not printed. Names items and lines of our own templates, never a value.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PrintError {
    #[error("the access report is incomplete: {}", list(.0, |item| item.id()))]
    IncompleteReport(Vec<ReportItem>),
    #[error("the destruction act is incomplete: {}", list(.0, |item| item.id()))]
    IncompleteAct(Vec<ActItem>),
    /// The type could not be set or the standard not be kept: a fault of the program.
    #[error("the document could not be typeset ({0})")]
    Typesetting(Fault),
}

/// Where typesetting failed, as far as it is known.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    #[error("{template}, line {line}")]
    At { template: String, line: usize },
    #[error("place unknown")]
    Unknown,
}

/// Prints the answer to "what do you hold about me".
///
/// # Errors
/// [`PrintError::IncompleteReport`] names every item of article 14 part 7 that is blank.
pub fn access_report(report: &AccessReport) -> Result<Printed, PrintError> {
    let missing = report.missing();
    if !missing.is_empty() {
        return Err(PrintError::IncompleteReport(missing));
    }
    typeset::print(world::Template::Access, &access::view(report))
}

/// Prints the proof that a person's data were destroyed, with the log export as its annex.
///
/// # Errors
/// [`PrintError::IncompleteAct`] names every particular of order 179 that is blank.
pub fn destruction_act(act: &DestructionAct) -> Result<Printed, PrintError> {
    let missing = act.missing();
    if !missing.is_empty() {
        return Err(PrintError::IncompleteAct(missing));
    }
    typeset::print(world::Template::Act, &act::view(act))
}

/// Prints the letter that tells a person of a new limit and why.
///
/// # Errors
/// [`PrintError::Typesetting`] only: what is blank is printed as a line to fill in.
pub fn extension_notice(notice: &ExtensionNotice) -> Result<Printed, PrintError> {
    typeset::print(world::Template::Notice, &notice::view(notice))
}

/// Prints how a term was counted: the strip, the explanation, every day with its ground.
///
/// # Errors
/// [`PrintError::Typesetting`] only.
pub fn count_sheet(sheet: &CountSheet) -> Result<Printed, PrintError> {
    typeset::print(world::Template::Count, &count::view(sheet))
}

/// Prints the statistics of a period for the head of the company.
///
/// # Errors
/// [`PrintError::Typesetting`] only.
pub fn statistics_sheet(sheet: &StatisticsSheet) -> Result<Printed, PrintError> {
    typeset::print(world::Template::Statistics, &statistics::view(sheet))
}

fn list<T>(items: &[T], id: impl Fn(&T) -> &'static str) -> String {
    items.iter().map(id).collect::<Vec<_>>().join(", ")
}
