//! Why the worker refuses, as it travels.

use dekada_core::pages::Refusal;
use serde::{Deserialize, Serialize};

use crate::limits::Limits;

/// Why the worker refuses. The parameters that the program knows by itself are left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reason {
    Encrypted,
    WrongPassword,
    Damaged,
    TooManyPages {
        pages: u32,
    },
    TooManyPixels {
        megapixels: u32,
    },
    NoSuchPage {
        page: u32,
        pages: u32,
    },
    TooManyParts {
        parts: u32,
    },
    UnpacksTooLarge {
        limit: u64,
    },
    TooLarge {
        bytes: u64,
    },
    /// Of a recognised kind, but of a sort that nothing here reads.
    Unsupported(Sort),
    OutOfMemory,
    /// The decoder gave up in the middle, in a way its authors did not intend.
    FellOver,
}

impl Reason {
    pub const fn refusal(self, limits: &Limits) -> Refusal {
        match self {
            Self::Encrypted => Refusal::Encrypted,
            Self::WrongPassword => Refusal::WrongPassword,
            Self::Damaged => Refusal::Damaged,
            Self::TooManyPages { pages } => Refusal::TooManyPages {
                pages,
                limit: limits.pages,
            },
            Self::TooManyPixels { megapixels } => Refusal::TooManyPixels {
                megapixels,
                limit: limits.megapixels,
            },
            Self::NoSuchPage { page, pages } => Refusal::NoSuchPage { page, pages },
            Self::TooManyParts { parts } => Refusal::TooManyParts {
                parts,
                limit: limits.parts,
            },
            Self::UnpacksTooLarge { limit } => Refusal::UnpacksTooLarge { limit },
            Self::TooLarge { bytes } => Refusal::TooLarge {
                bytes,
                limit: limits.file_bytes,
            },
            Self::Unsupported(sort) => Refusal::Unsupported {
                looks_like: Some(sort.word()),
            },
            Self::OutOfMemory => Refusal::OutOfMemory,
            Self::FellOver => Refusal::Crashed,
        }
    }

    /// Whether the worker may be trusted with the next file.
    pub const fn leaves_worker_healthy(self) -> bool {
        !matches!(self, Self::OutOfMemory | Self::FellOver)
    }
}

/// What is not read, told apart only after a look inside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Sort {
    /// Colours or a compression of a picture.
    Picture,
    /// The compression of an archive.
    Packing,
    /// Locked by a certificate or in another way than with a password.
    Lock,
    Docx,
    Xlsx,
    Pptx,
    OpenDocument,
}

impl Sort {
    const fn word(self) -> &'static str {
        match self {
            Self::Picture => "unusual-picture",
            Self::Packing => "unusual-packing",
            Self::Lock => "unusual-lock",
            Self::Docx => "docx",
            Self::Xlsx => "xlsx",
            Self::Pptx => "pptx",
            Self::OpenDocument => "odt",
        }
    }
}
