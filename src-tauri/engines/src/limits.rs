//! How much of the machine one file may take.

use std::time::Duration;

use serde::{Deserialize, Serialize};

/// The caps under which a file is opened. The defaults are meant for a laptop and for documents
/// that people send; tests make them small.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Limits {
    /// Size of a file.
    pub file_bytes: u64,
    /// Files taken out of one letter, archive or PDF.
    pub parts: u32,
    /// Their size together. An archive is also held to a multiple of its own size.
    pub parts_bytes: u64,
    /// How many containers deep a file may lie: an archive in a letter in an archive is three.
    /// Whoever opens the parts of parts counts.
    pub depth: u32,
    /// Pages of one document.
    pub pages: u32,
    /// Pixels of one picture, in millions, before it is scaled down.
    pub megapixels: u32,
    /// Long side of the screen image of a page, in pixels.
    pub screen_pixels: u32,
    /// Address space of the worker.
    pub memory_bytes: u64,
    /// Longest wait for one page.
    pub page_time: Duration,
    /// Longest wait for one whole document, the caller's own work not counted.
    pub file_time: Duration,
    /// Longest wait, over the whole document, for the text that a PDF may carry beside its pages.
    /// When it is over the remaining pages come without text.
    pub text_time: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            file_bytes: 256 << 20,
            parts: 1000,
            parts_bytes: 512 << 20,
            depth: 4,
            pages: 1000,
            megapixels: 64,
            // A4 at about 170 dots per inch: small print is read without rendering again.
            screen_pixels: 2000,
            memory_bytes: 2 << 30,
            page_time: Duration::from_secs(30),
            file_time: Duration::from_secs(600),
            text_time: Duration::from_secs(20),
        }
    }
}

impl Limits {
    /// The most pixels of one picture.
    pub(crate) const fn pixels(&self) -> u64 {
        self.megapixels as u64 * 1_000_000
    }
}
