//! The operations that are written down, with the particulars of each.

use serde::Serialize;

/// What was done. The tag is the entry's `op`, the fields its `detail`.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "op", rename_all = "kebab-case")]
pub enum Op {
    VaultCreated {
        practice: bool,
    },
    PassphraseChanged,
    SettingsChanged {
        names: Vec<&'static str>,
    },
    /// A document came and opened a request, or was added to one.
    DocumentImported {
        document: i64,
        sha256: String,
        pages: u32,
        opened: bool,
    },
    /// The same bytes came again.
    DocumentRepeated {
        document: i64,
        sha256: String,
    },
    DocumentRefused {
        sha256: String,
        code: &'static str,
    },
    /// The scans of a document were read.
    DocumentRead {
        document: i64,
        pages: u32,
        words: u64,
    },
    PageTurned {
        document: i64,
        page: u32,
        turn: Option<u32>,
    },
    PagesOrdered {
        document: i64,
        order: Vec<u32>,
    },
    /// A second letter in the same scan opened a request of its own.
    DocumentSplit {
        document: i64,
        page: u32,
        into: i64,
        request: String,
    },
    /// The same scan came again with more pages.
    DocumentReplaced {
        document: i64,
        by: i64,
    },
    DocumentRejoined {
        document: i64,
        part: i64,
    },
    /// Facts of a request were entered; the names of the changed fields, not their values.
    RequestChanged {
        fields: Vec<&'static str>,
        due: String,
    },
    Marked {
        item: &'static str,
        state: Option<&'static str>,
    },
    Judged {
        about: &'static str,
        verdict: String,
        because: String,
        place: Option<String>,
    },
    Accepted,
    Returned {
        missing: String,
    },
    Extended {
        kind: &'static str,
        days: u32,
        because: String,
        due: String,
        /// Hash of the notice that was kept with it.
        notice: Option<String>,
    },
    /// The two further months of the GDPR.
    ExtendedGdpr {
        kind: &'static str,
        because: String,
        due: String,
    },
    /// A duty at once was fulfilled, or is open again.
    TaskDone {
        kind: &'static str,
        duty: &'static str,
        done: bool,
    },
    /// A limit moved although nothing of its request changed.
    LimitMoved {
        kind: &'static str,
        was: String,
        is: String,
        why: &'static str,
    },
    CalendarLoaded {
        year: i32,
        format: &'static str,
        sha256: Option<String>,
        decree: Option<String>,
        doubts: Vec<String>,
        because: Option<String>,
        moved: usize,
    },
    /// A day that the officer overrode, or (`working` absent) left to the calendar again.
    DayOverridden {
        date: String,
        working: Option<bool>,
        because: Option<String>,
        moved: usize,
    },
    Refused {
        kind: &'static str,
        ground: &'static str,
        because: String,
    },
    Withdrawn,
    Dismissed {
        because: String,
    },
    Merged {
        into: String,
    },
    Archived,
    SourceAdded {
        source: i64,
        sha256: String,
        rows: u64,
    },
    SourceRemoved {
        source: i64,
    },
    Searched {
        sources: usize,
        hits: usize,
    },
    FindingDecided {
        finding: i64,
        decision: Option<&'static str>,
        because: Option<String>,
    },
    ReportMade {
        kind: &'static str,
        number: String,
        sha256: String,
    },
    AnswerExported {
        number: String,
        sha256: String,
    },
    DocumentExported {
        document: i64,
        sha256: String,
    },
    Answered {
        number: String,
        on: String,
        channel: &'static str,
        sha256: String,
    },
    Reminded {
        kind: String,
        due: String,
        days_left: i32,
        delivered: String,
    },
    /// Reminders came late: nobody looked, nobody took notices, or the clock was set back.
    RemindersLate {
        from: String,
        to: String,
        because: &'static str,
        count: usize,
    },
    /// A pack for a second officer was made.
    HandedOver {
        /// Its id, which stands in the pack as well.
        pack: String,
    },
    /// The first entry of a pack that is its own.
    PackBegun {
        pack: String,
    },
    /// A pack came back.
    TakenBack {
        /// Entries that were written in the pack.
        entries: u64,
        /// Entries of the other side that follow this one, each with its own moment and author.
        kept: usize,
    },
}

impl Op {
    /// The entry's `op` and `detail`.
    #[must_use]
    pub fn written(&self) -> (String, String) {
        let mut value = serde_json::to_value(self).unwrap_or_default();
        let op = value
            .as_object_mut()
            .and_then(|fields| fields.remove("op"))
            .and_then(|op| op.as_str().map(str::to_owned))
            .unwrap_or_default();
        (op, value.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_operation_is_written_as_its_name_and_its_particulars() {
        let (op, detail) = Op::SourceRemoved { source: 3 }.written();
        assert_eq!(
            (op.as_str(), detail.as_str()),
            ("source-removed", r#"{"source":3}"#)
        );
        let (op, detail) = Op::Accepted.written();
        assert_eq!((op.as_str(), detail.as_str()), ("accepted", "{}"));
    }
}
