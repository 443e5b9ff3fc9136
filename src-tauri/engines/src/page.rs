//! What opening a document gives.

use std::fmt;

use dekada_core::pages::{MediaType, PageLook, PageNo, PageState, Refusal, Turn, Word};

/// A document that was opened to its last page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Opened {
    pub media_type: MediaType,
    pub pages: u32,
}

/// One upright page. Sizes are in points (1/72 inch).
pub struct OpenedPage {
    pub page: PageNo,
    pub width_pt: f32,
    pub height_pt: f32,
    /// What the screen shows: made here, never a copy of the hostile bytes.
    pub image: PageImage,
    /// The text layer, word by word; empty for a picture.
    pub words: Vec<Word>,
    /// The same text as lines, for search.
    pub text: String,
    /// Whether the picture shows what is on the page.
    pub state: PageState,
    /// How good the picture is.
    pub look: PageLook,
}

impl fmt::Debug for OpenedPage {
    /// Without the text, which belongs to a person.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OpenedPage")
            .field("page", &self.page)
            .field("width_pt", &self.width_pt)
            .field("height_pt", &self.height_pt)
            .field("image", &self.image)
            .field("words", &self.words.len())
            .field("state", &self.state)
            .finish_non_exhaustive()
    }
}

/// An encoded picture, `image/jpeg` or `image/png`.
#[derive(Clone, PartialEq, Eq)]
pub struct PageImage {
    pub media_type: &'static str,
    pub width_px: u32,
    pub height_px: u32,
    pub bytes: Vec<u8>,
}

impl fmt::Debug for PageImage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} {}x{} of {} bytes",
            self.media_type,
            self.width_px,
            self.height_px,
            self.bytes.len()
        )
    }
}

/// How large a page is drawn. Neither exceeds the pixel limit, and a scan is never enlarged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RenderSize {
    /// Pixels per inch of the page.
    Dpi(u32),
    /// Pixels along the longer side.
    LongSide(u32),
}

/// What was read from the picture of a page.
#[derive(Clone, PartialEq)]
pub struct Recognised {
    /// Their regions are in points on the page as it is kept, before any turn.
    pub words: Vec<Word>,
    /// The same words as lines.
    pub text: String,
    /// Makes the page upright.
    pub turn: Turn,
    /// Of the upright page; positive when its lines fall to the right.
    pub skew_degrees: f32,
    /// Of all letters, from 0 to 1. Zero when nothing was read.
    pub mean_confidence: f32,
}

impl fmt::Debug for Recognised {
    /// Without the text, which belongs to a person.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Recognised")
            .field("words", &self.words.len())
            .field("turn", &self.turn)
            .field("skew_degrees", &self.skew_degrees)
            .field("mean_confidence", &self.mean_confidence)
            .finish_non_exhaustive()
    }
}

/// Why a page was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    #[error("the page was refused: {0}")]
    Refused(#[from] Refusal),
    #[error("reading was stopped")]
    Stopped,
}

/// Why a document did not come to its last page.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    #[error("the file was refused: {0}")]
    Refused(#[from] Refusal),
    #[error("the caller stopped")]
    Stopped(#[source] Stop),
}

/// The caller's own reason to stop in the middle, e.g. that the vault could not write.
#[derive(Debug, thiserror::Error)]
#[error(transparent)]
pub struct Stop(pub Box<dyn std::error::Error + Send + Sync>);

impl Stop {
    pub fn because(reason: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self(reason.into())
    }
}
