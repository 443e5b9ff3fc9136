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
