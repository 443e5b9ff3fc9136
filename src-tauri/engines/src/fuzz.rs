//! The adapters one by one, in the process of the caller, for `examples/fuzz.rs`.
//!
//! A target takes bytes as they may come from outside and must return. A panic in a decoder is
//! contained by the worker and therefore no finding; a process that dies, a wait without end, and a
//! reply that the program's own side would not believe are. Not for use: nothing here is confined.

use crate::host::believes;
use crate::limits::Limits;
use crate::tool;
use crate::wire::{Job, Kind};
use crate::worker::perform_here;

/// The names of the targets, and what each is fed.
pub const TARGETS: [(&str, &str); 13] = [
    ("pdf", "PDF: structure, drawing, measures"),
    ("text", "PDF: its text layer"),
    ("embedded", "PDF: files embedded in it"),
    ("jpeg", "JPEG"),
    ("png", "PNG"),
    ("tiff", "TIFF and BigTIFF"),
    ("webp", "WebP"),
    ("bmp", "BMP"),
    ("jpeg2000", "JPEG 2000, boxed and bare"),
    ("mail", "a letter (RFC 5322)"),
    ("zip", "an archive"),
    ("tool", "what Tesseract says"),
    ("wire", "what a worker says"),
];

/// Feeds one target. False when what came of it would not be believed by the program.
#[must_use]
pub fn feed(target: &str, bytes: &[u8]) -> bool {
    let open = |media_type| Job::Open {
        media_type,
        from: 1,
        password: None,
    };
    let unpack = |media_type| Job::Unpack {
        media_type,
        password: None,
    };
    let job = match target {
        "pdf" => open(Kind::Pdf),
        "text" => Job::Read {
            pages_at_most: 20,
            password: None,
        },
        "embedded" => unpack(Kind::Pdf),
        "jpeg" => open(Kind::Jpeg),
        "png" => open(Kind::Png),
        "tiff" => open(Kind::Tiff),
        "webp" => open(Kind::Webp),
        "bmp" => open(Kind::Bmp),
        "jpeg2000" => open(Kind::Jpeg2000),
        "mail" => unpack(Kind::Mail),
        "zip" => unpack(Kind::Zip),
        "tool" => {
            tool::take_ocr_apart(&String::from_utf8_lossy(bytes));
            return true;
        }
        _ => {
            // A worker may say anything; it is only not to harm.
            believes(bytes, &limits());
            return true;
        }
    };
    perform_here(&job, bytes.to_vec(), &limits())
        .is_none_or(|replies| believes(&replies, &limits()))
}

/// Small, so that many inputs are tried in a minute.
fn limits() -> Limits {
    Limits {
        pages: 20,
        megapixels: 4,
        screen_pixels: 200,
        ..Limits::default()
    }
}
