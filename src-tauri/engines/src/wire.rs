//! What passes between the program and its worker, through two pipes.
//!
//! A frame is the length of a header, the length of a blob (both little-endian, four bytes), the
//! header as JSON and the blob as it is: the file on the way in, a picture on the way out. Both
//! readers set a cap for each part before they read it, and memory grows with what really arrives,
//! so that a length that lies costs nothing. Both sides are the same program at the same version,
//! therefore the form carries no version of its own.

use std::io::{self, Read, Write};

use dekada_core::pages::{MediaType, Refusal};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::limits::Limits;
use crate::page::RenderSize;

/// Longest header: a page dense with words is some hundred kilobytes of JSON.
pub const HEADER_BYTES: u64 = 8 << 20;
/// Words kept of one page.
pub const WORDS_PER_PAGE: usize = 20_000;
/// Bytes of text kept of one page.
pub const TEXT_PER_PAGE: usize = 1 << 20;

/// What the worker is asked to do with the blob.
#[derive(Debug, Serialize, Deserialize)]
pub enum Job {
    /// Answered by `Opened`, a `Page` for each page in order, and `Done`.
    Open { media_type: Kind },
    /// The text layer of a PDF. Answered by a `Text` for each page in order, and `Done`.
    Read { pages_at_most: u32 },
    /// Answered by an `Image` and `Done`.
    Render {
        media_type: Kind,
        page: u32,
        size: Size,
    },
}

#[derive(Debug, Serialize, Deserialize)]
pub enum Reply {
    /// The first frame of every worker, before any job.
    Ready(Confinement),
    Opened {
        pages: u32,
    },
    Page(PageHead),
    Text(TextOfPage),
    Image(ImageHead),
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
    pub blank: bool,
    pub image: ImageHead,
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
    /// A word and its box: left, top, width, height in points.
    pub words: Vec<(String, [f32; 4])>,
    pub text: String,
}

/// Why the worker refuses. The parameters that the program knows by itself are left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reason {
    Encrypted,
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
    /// TIFF with the compression of older fax machines (ITU-T T.4).
    FaxGroup3,
    /// A picture of a recognised kind, but with colours or a compression that nothing here reads.
    UnusualPicture,
    OutOfMemory,
    /// The decoder gave up in the middle, in a way its authors did not intend.
    FellOver,
}

impl Reason {
    pub const fn refusal(self, limits: &Limits) -> Refusal {
        match self {
            Self::Encrypted => Refusal::Encrypted,
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
            Self::FaxGroup3 => Refusal::Unsupported {
                looks_like: Some("fax-g3"),
            },
            Self::UnusualPicture => Refusal::Unsupported {
                looks_like: Some("unusual-picture"),
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

/// [`MediaType`] as it travels: the domain knows no serde.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub enum Kind {
    Pdf,
    Jpeg,
    Png,
    Tiff,
}

impl From<MediaType> for Kind {
    fn from(media_type: MediaType) -> Self {
        match media_type {
            MediaType::Pdf => Self::Pdf,
            MediaType::Jpeg => Self::Jpeg,
            MediaType::Png => Self::Png,
            MediaType::Tiff => Self::Tiff,
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
