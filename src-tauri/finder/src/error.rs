//! Why a source cannot be read. Errors say where, never what stands there.

use std::io;

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SourceError {
    #[error("there is no such file")]
    NotFound,
    #[error("this is a folder, not a file")]
    IsDirectory,
    #[error("this is a device or a pipe, not a file")]
    NotAFile,
    #[error("this file may not be read")]
    Denied,
    #[error("reading stopped after {after} bytes: {kind}")]
    Read { after: u64, kind: io::ErrorKind },
    #[error("the file is empty")]
    Empty,
    #[error("the file is not text")]
    Binary,
    #[error("the JSON document ends inside record {row}")]
    CutOff { row: u64 },
    #[error("record {row} is longer than any record may be")]
    RecordTooLong { row: u64 },
    #[error("no column of the file stands in the map")]
    NoCollectionFits,
    #[error("the map has no collection {name}")]
    NoSuchCollection { name: String },
    #[error("the file changed while it was being searched")]
    Changed,
    #[error("the search was stopped before the end of the file")]
    Stopped,
}

impl SourceError {
    /// The name used in messages.
    #[must_use]
    pub const fn id(&self) -> &'static str {
        match self {
            Self::NotFound => "not-found",
            Self::IsDirectory => "is-directory",
            Self::NotAFile => "not-a-file",
            Self::Denied => "denied",
            Self::Read { .. } => "read",
            Self::Empty => "empty",
            Self::Binary => "binary",
            Self::CutOff { .. } => "cut-off",
            Self::RecordTooLong { .. } => "record-too-long",
            Self::NoCollectionFits => "no-collection-fits",
            Self::NoSuchCollection { .. } => "no-such-collection",
            Self::Changed => "changed",
            Self::Stopped => "stopped",
        }
    }

    pub(crate) fn opening(error: &io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound => Self::NotFound,
            io::ErrorKind::PermissionDenied => Self::Denied,
            io::ErrorKind::IsADirectory => Self::IsDirectory,
            kind => Self::Read { after: 0, kind },
        }
    }
}
