//! System programs that do what no library here does, each behind a fence.
//!
//! `pdftoppm` (Poppler) is the second engine that draws a PDF page which the first one left empty,
//! `tesseract` reads scans, `heif-convert` (libheif) opens the photographs of telephones. They parse
//! hostile bytes in C and C++, so none of them is started directly: the program starts itself once
//! more, that process puts up the fences (`fence_linux`) and only then becomes the tool. Bytes go
//! in through an anonymous file in memory and come out through a pipe, up to a cap and a time; what
//! comes out is believed no more than what a worker says.
//!
//! A tool that is not installed is no error of the program: what needed it is refused with the name
//! of the tool, and the rest goes on. Deliberately absent: temporary files and the key of the vault.

#[cfg_attr(target_os = "linux", path = "fence_linux.rs")]
#[cfg_attr(not(target_os = "linux"), path = "fence_none.rs")]
mod fence;
mod heif;
mod inventory;
mod lines;
mod ocr;
mod ppm;
mod run;

use std::path::PathBuf;

use dekada_core::pages::Refusal;
use serde::{Deserialize, Serialize};

pub use fence::become_tool;
pub use heif::to_pngs as heif_to_pngs;
pub use inventory::{Tool, inventory};
pub use ocr::take_apart as take_ocr_apart;
pub use ocr::{Layout, Seen, read as read_picture, upright_turn};
pub use ppm::draw as draw_pdf_page;
pub use run::Fault;

/// The second argument of a program that is to become a tool.
pub const FENCE_ARG: &str = "fence";

/// The programs that may be started, and no other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Program {
    Pdftoppm,
    Tesseract,
    HeifConvert,
}

impl Program {
    pub const fn name(self) -> &'static str {
        match self {
            Self::Pdftoppm => "pdftoppm",
            Self::Tesseract => "tesseract",
            Self::HeifConvert => "heif-convert",
        }
    }

    /// Where distributions put it. No search: what stands first on somebody's path is not a tool.
    pub fn path(self) -> PathBuf {
        PathBuf::from("/usr/bin").join(self.name())
    }

    pub fn is_installed(self) -> bool {
        cfg!(target_os = "linux") && self.path().exists()
    }

    pub const fn missing(self) -> Refusal {
        Refusal::ToolMissing { tool: self.name() }
    }
}

/// What the process behind the fence is told, as JSON in its third argument.
#[derive(Debug, Serialize, Deserialize)]
pub struct Order {
    pub program: Program,
    /// Made here, of numbers and fixed words: never a part of a file.
    pub arguments: Vec<String>,
    pub memory_bytes: u64,
    pub processor_seconds: u64,
}
