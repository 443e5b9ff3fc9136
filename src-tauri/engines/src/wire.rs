//! What passes between the program and its worker, through two pipes.
//!
//! A frame is the length of a header, the length of a blob (both little-endian, four bytes), the
//! header as JSON and the blob as it is: the file on the way in, a picture on the way out. Both
//! readers set a cap for each part before they read it, and memory grows with what really arrives,
//! so that a length that lies costs nothing. Both sides are the same program at the same version,
//! therefore the form carries no version of its own.

mod reason;

use std::io::{self, Read, Write};

use dekada_core::pages::MediaType;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::page::RenderSize;
use crate::password::Password;
pub use reason::{Reason, Sort};

/// Longest header: a page dense with words is some hundred kilobytes of JSON.
pub const HEADER_BYTES: u64 = 8 << 20;
/// Ten kilometres of paper: beyond it is nonsense rather than a page.
pub const LONGEST_SIDE_PT: f32 = 3.0e7;
/// Words kept of one page.
pub const WORDS_PER_PAGE: usize = 20_000;
/// Bytes of text kept of one page.
pub const TEXT_PER_PAGE: usize = 1 << 20;
/// Bytes of text kept of one letter.
pub const TEXT_PER_LETTER: usize = 2 << 20;
/// Bytes of a name or another line of a head.
pub const LINE_BYTES: usize = 4096;

/// What the worker is asked to do with the blob.
#[derive(Debug, Serialize, Deserialize)]
pub enum Job {
    /// Answered by `Opened`, a `Page` for each page in order, and `Done`. Before a page that may
    /// fell the worker comes its `Begun`.
    /// What has no pages is looked at as far as it takes to tell that it is whole.
    Open {
        media_type: Kind,
        /// The first page wanted: a worker that fell over one page leaves the rest to the next.
        from: u32,
        password: Option<Password>,
    },
    /// The text layer of a PDF. Answered by a `Text` for each page in order, and `Done`.
    Read {
        pages_at_most: u32,
        password: Option<Password>,
    },
    /// Answered by an `Image` and `Done`.
    Render {
        media_type: Kind,
        page: u32,
        size: Size,
        password: Option<Password>,
    },
    /// The picture from which the letters of a page are read. Answered by `Prepared` and `Done`.
    Prepare {
        media_type: Kind,
        page: u32,
        /// Degrees clockwise; the worker's own guess without.
        turn: Option<u32>,
        password: Option<Password>,
    },
    /// The blob is a page that the second engine drew (PPM), or nothing for a page that nobody could
    /// draw. Answered by a `Page` and `Done`.
    Adopt {
        page: u32,
        width_pt: f32,
        height_pt: f32,
    },
    /// The same for one picture. Answered by an `Image` and `Done`.
    AdoptImage,
    /// What lies inside. Answered by a `Letter` when it is one, a `Part` for each file, and `Done`.
    Unpack {
        media_type: Kind,
        password: Option<Password>,
    },
}

#[derive(Debug, Serialize, Deserialize)]
pub enum Reply {
    /// The first frame of every worker, before any job.
    Ready(Confinement),
    Opened {
        pages: u32,
    },
    /// This page of this size is being drawn.
    Begun {
        page: u32,
        width_pt: f32,
        height_pt: f32,
    },
    Page(PageHead),
    Text(TextOfPage),
    Image(DrawnHead),
    Prepared(PreparedHead),
    Letter(LetterHead),
    /// With its bytes, or with why there are none.
    Part(PartHead),
    Done,
    Refused(Reason),
}

/// What the operating system enforces around the worker. A kernel that lacks one of them runs the
/// worker without, and says so here.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Confinement {
    /// Memory, processor time and file size are limited.
    pub resources: bool,
    /// No file can be opened, and nothing connected to.
    pub files: bool,
    /// No system call but those that computing needs: no sockets, no other programs.
    pub system_calls: bool,
}

#[derive(Debug, Serialize, Deserialize)]
pub struct PageHead {
    pub page: u32,
    pub width_pt: f32,
    pub height_pt: f32,
    /// There is no ink on the picture.
    pub blank: bool,
    pub content: Content,
    pub look: LookOfPage,
    pub image: ImageHead,
}

/// What the file says about a page, whatever was drawn of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Content {
    Nothing,
    /// Pictures, letters or drawings, some of which may be white.
    Something,
    /// A part of it cannot be decoded.
    Broken,
}

#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct DrawnHead {
    pub image: ImageHead,
    /// Nothing was drawn of a page that has something on it.
    pub doubtful: bool,
}

/// [`dekada_core::pages::PageLook`] as it travels.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct LookOfPage {
    pub skew_degrees: f32,
    pub dpi: Option<f32>,
    pub contrast: f32,
    pub sharpness: f32,
    pub ink: f32,
    pub likeness: u64,
}

/// A picture for reading: grey, even, straight. The blob is a PGM.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct PreparedHead {
    pub width_px: u32,
    pub height_px: u32,
    pub dpi: f32,
    /// Degrees clockwise by which the page was turned.
    pub turn: u32,
    pub skew_degrees: f32,
    /// Pixels (u, v) of the picture to points of the page as it lies:
    /// x = a·u + b·v + c, y = d·u + e·v + f.
    pub to_page: [f32; 6],
    pub ink: f32,
}

#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct ImageHead {
    pub encoding: Encoding,
    pub width_px: u32,
    pub height_px: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Encoding {
    Jpeg,
    Png,
}

impl Encoding {
    pub const fn mime(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
        }
    }
}

#[derive(Debug, Default, Serialize, Deserialize)]
pub struct TextOfPage {
    pub page: u32,
    /// A word, its box (left, top, width, height in points) and the number of its line.
    pub words: Vec<(String, [f32; 4], u32)>,
    pub text: String,
}

/// The head of a letter and its words.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct LetterHead {
    pub from: Option<String>,
    pub to: Option<String>,
    pub subject: Option<String>,
    /// Seconds since 1970, and the offset of the sender's clock in seconds.
    pub date: Option<(i64, i32)>,
    /// The same of the last server that took it over.
    pub received: Option<(i64, i32)>,
    pub message_id: Option<String>,
    pub text: String,
}

#[derive(Debug, Serialize, Deserialize)]
pub struct PartHead {
    pub name: String,
    pub refused: Option<Reason>,
}

/// [`MediaType`] as it travels: the domain knows no serde.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Kind {
    Pdf,
    Jpeg,
    Png,
    /// One after the other, as the photograph of a telephone was unpacked.
    Pngs,
    Tiff,
    Webp,
    Bmp,
    Jpeg2000,
    Mail,
    Zip,
    Signature,
}

impl From<MediaType> for Kind {
    fn from(media_type: MediaType) -> Self {
        match media_type {
            MediaType::Pdf => Self::Pdf,
            MediaType::Jpeg => Self::Jpeg,
            // The worker gets a photograph of a telephone as the PNG it was turned into.
            MediaType::Png => Self::Png,
            MediaType::Heif => Self::Pngs,
            MediaType::Tiff => Self::Tiff,
            MediaType::Webp => Self::Webp,
            MediaType::Bmp => Self::Bmp,
            MediaType::Jpeg2000 => Self::Jpeg2000,
            MediaType::Mail => Self::Mail,
            MediaType::Zip => Self::Zip,
            MediaType::Signature => Self::Signature,
        }
    }
}

/// [`RenderSize`] as it travels.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub enum Size {
    Dpi(u32),
    LongSide(u32),
}

impl From<RenderSize> for Size {
    fn from(size: RenderSize) -> Self {
        match size {
            RenderSize::Dpi(dpi) => Self::Dpi(dpi),
            RenderSize::LongSide(pixels) => Self::LongSide(pixels),
        }
    }
}

/// Writes one frame.
pub fn write(to: &mut impl Write, header: &impl Serialize, blob: &[u8]) -> io::Result<()> {
    let header = serde_json::to_vec(header)?;
    to.write_all(&length(header.len())?)?;
    to.write_all(&length(blob.len())?)?;
    to.write_all(&header)?;
    to.write_all(blob)?;
    to.flush()
}

/// Reads one frame with a blob of at most `blob_cap` bytes.
pub fn read<T: DeserializeOwned>(from: &mut impl Read, blob_cap: u64) -> io::Result<(T, Vec<u8>)> {
    let header_length = read_length(from, HEADER_BYTES)?;
    let blob_length = read_length(from, blob_cap)?;
    let header = read_part(from, header_length)?;
    let blob = read_part(from, blob_length)?;
    Ok((serde_json::from_slice(&header)?, blob))
}

fn length(bytes: usize) -> io::Result<[u8; 4]> {
    u32::try_from(bytes)
        .map(u32::to_le_bytes)
        .map_err(|_| io::Error::other("a part of a frame is too long"))
}

fn read_length(from: &mut impl Read, cap: u64) -> io::Result<u64> {
    let mut bytes = [0; 4];
    from.read_exact(&mut bytes)?;
    let length = u64::from(u32::from_le_bytes(bytes));
    if length > cap {
        return Err(io::Error::other("a part of a frame is over its cap"));
    }
    Ok(length)
}

fn read_part(from: &mut impl Read, length: u64) -> io::Result<Vec<u8>> {
    let mut part = Vec::new();
    from.take(length).read_to_end(&mut part)?;
    if part.len() as u64 == length {
        Ok(part)
    } else {
        Err(io::ErrorKind::UnexpectedEof.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_frame_is_read_as_it_was_written() {
        let mut pipe = Vec::new();
        write(&mut pipe, &Reply::Opened { pages: 3 }, b"blob").unwrap();
        let (reply, blob): (Reply, _) = read(&mut pipe.as_slice(), 4).unwrap();
        assert!(matches!(reply, Reply::Opened { pages: 3 }));
        assert_eq!(blob, b"blob");
    }

    #[test]
    fn a_blob_over_its_cap_is_not_read() {
        let mut pipe = Vec::new();
        write(&mut pipe, &Reply::Done, b"blobs").unwrap();
        assert!(read::<Reply>(&mut pipe.as_slice(), 4).is_err());
    }

    #[test]
    fn a_length_that_lies_ends_in_an_error_without_the_memory_it_names() {
        let mut pipe = Vec::new();
        pipe.extend_from_slice(&2u32.to_le_bytes());
        pipe.extend_from_slice(&u32::MAX.to_le_bytes());
        pipe.extend_from_slice(b"{}");
        assert!(read::<Reply>(&mut pipe.as_slice(), u64::from(u32::MAX)).is_err());
    }

    #[test]
    fn nonsense_for_a_header_is_an_error() {
        let mut pipe = vec![3, 0, 0, 0, 0, 0, 0, 0];
        pipe.extend_from_slice(b"\xFF{}");
        assert!(read::<Reply>(&mut pipe.as_slice(), 4).is_err());
    }
}
