//! Why a file was not taken in.
//!
//! The original bytes stay where the officer has them; the vault records that the file was offered
//! and why it was refused. A refusal is a stable code with parameters, never a quotation from the
//! file, so that it can be logged and stored; words for a person are made from the code.

/// The reason a file is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
pub enum Refusal {
    /// There is not a single byte in it.
    #[error("the file is empty")]
    Empty,
    /// It is none of [`super::MediaType::ALL`], whatever its name says. `looks_like` is a short
    /// word such as `text`, `docx`, `rar`, `unusual-picture`.
    #[error("the content is not of a kind that is taken in")]
    Unsupported { looks_like: Option<&'static str> },
    /// It opens only with a password.
    #[error("the file is protected with a password")]
    Encrypted,
    /// It does not open with the password that was given.
    #[error("the password does not open the file")]
    WrongPassword,
    /// It is cut short or its structure cannot be followed.
    #[error("the file is damaged")]
    Damaged,
    #[error("{pages} pages are more than the limit of {limit}")]
    TooManyPages { pages: u32, limit: u32 },
    #[error("{megapixels} megapixels are more than the limit of {limit}")]
    TooManyPixels { megapixels: u32, limit: u32 },
    #[error("{bytes} bytes are more than the limit of {limit}")]
    TooLarge { bytes: u64, limit: u64 },
    /// A letter or an archive holds more files than are taken out of one.
    #[error("{parts} files inside are more than the limit of {limit}")]
    TooManyParts { parts: u32, limit: u32 },
    /// Unpacking it would give far more bytes than an honest archive of its size holds.
    #[error("unpacked, it is more than the limit of {limit} bytes")]
    UnpacksTooLarge { limit: u64 },
    /// An archive in an archive in an archive.
    #[error("it lies more than {limit} containers deep")]
    TooDeep { limit: u32 },
    /// The page asked for is not in the document.
    #[error("there is no page {page} among {pages}")]
    NoSuchPage { page: u32, pages: u32 },
    /// The worker was stopped after this many seconds.
    #[error("opening took longer than {seconds} seconds")]
    TimedOut { seconds: u32 },
    /// The worker fell over on this file.
    #[error("the worker process fell over on this file")]
    Crashed,
    /// Opening needed more memory than the worker may have.
    #[error("opening needs more memory than is allowed")]
    OutOfMemory,
    /// A program of the system that reads this kind of file is not installed.
    #[error("{tool} is not installed")]
    ToolMissing { tool: &'static str },
    /// The worker could not be started: nothing is known about the file itself.
    #[error("the worker process could not be started")]
    WorkerMissing,
}

impl Refusal {
    /// The stable name used in the vault, on the command line and for choosing words.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Empty => "empty-file",
            Self::Unsupported { .. } => "not-supported",
            Self::Encrypted => "encrypted",
            Self::WrongPassword => "wrong-password",
            Self::Damaged => "damaged",
            Self::TooManyPages { .. } => "too-many-pages",
            Self::TooManyPixels { .. } => "too-many-pixels",
            Self::TooLarge { .. } => "too-large",
            Self::TooManyParts { .. } => "too-many-parts",
            Self::UnpacksTooLarge { .. } => "unpacks-too-large",
            Self::TooDeep { .. } => "too-deep",
            Self::NoSuchPage { .. } => "no-such-page",
            Self::TimedOut { .. } => "timed-out",
            Self::Crashed => "crashed",
            Self::OutOfMemory => "out-of-memory",
            Self::ToolMissing { .. } => "tool-missing",
            Self::WorkerMissing => "worker-missing",
        }
    }

    /// The parameters of the code, by name; numbers are plain digits, sizes are in bytes.
    #[must_use]
    pub fn parameters(self) -> Vec<(&'static str, String)> {
        match self {
            Self::Unsupported { looks_like } => looks_like
                .map(|kind| ("looks-like", kind.to_owned()))
                .into_iter()
                .collect(),
            Self::TooManyPages { pages, limit } => {
                vec![("pages", pages.to_string()), ("limit", limit.to_string())]
            }
            Self::TooManyPixels { megapixels, limit } => vec![
                ("megapixels", megapixels.to_string()),
                ("limit", limit.to_string()),
            ],
            Self::TooLarge { bytes, limit } => {
                vec![("bytes", bytes.to_string()), ("limit", limit.to_string())]
            }
            Self::TooManyParts { parts, limit } => {
                vec![("parts", parts.to_string()), ("limit", limit.to_string())]
            }
            Self::UnpacksTooLarge { limit } => vec![("limit", limit.to_string())],
            Self::TooDeep { limit } => vec![("limit", limit.to_string())],
            Self::ToolMissing { tool } => vec![("tool", tool.to_owned())],
            Self::NoSuchPage { page, pages } => {
                vec![("page", page.to_string()), ("pages", pages.to_string())]
            }
            Self::TimedOut { seconds } => vec![("seconds", seconds.to_string())],
            Self::Empty
            | Self::Encrypted
            | Self::WrongPassword
            | Self::Damaged
            | Self::Crashed
            | Self::OutOfMemory
            | Self::WorkerMissing => Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_speaks_in_a_code_and_parameters() {
        let refusal = Refusal::TooManyPages {
            pages: 2000,
            limit: 1000,
        };
        assert_eq!(refusal.code(), "too-many-pages");
        assert_eq!(
            refusal.parameters(),
            [("pages", "2000".to_owned()), ("limit", "1000".to_owned())]
        );
        assert!(
            Refusal::Unsupported { looks_like: None }
                .parameters()
                .is_empty()
        );
    }
}
