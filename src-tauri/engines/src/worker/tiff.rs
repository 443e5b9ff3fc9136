//! TIFF: the list of its pages.
//!
//! `image` decodes the many kinds of pixel that a TIFF may have, but only of the first page. The
//! first page is the one that the file's header points to; so the list of pages is read with
//! `tiff`, and to decode a page the pointer in the header is turned to it.

use std::io::Cursor;

use tiff::decoder::Decoder;
use tiff::decoder::ifd::Value;
use tiff::tags::{CompressionMethod, Tag};
use tiff::{TiffError, TiffResult};

use super::sheet::{self, Dpi};
use crate::limits::Limits;
use crate::wire::Reason;

/// A TIFF and where its pages are.
pub struct Album {
    file: Vec<u8>,
    pages: Vec<Leaf>,
}

#[derive(Clone, Copy)]
struct Leaf {
    offset: u64,
    dpi: Option<Dpi>,
}

type Reader<'a> = Decoder<Cursor<&'a [u8]>>;

/// Which page this is, and of how many (TIFF 6.0, section 12).
const PAGE_NUMBER: Tag = Tag::Unknown(297);

impl Album {
    /// Reads the directories of all pages and checks each before a pixel of any is decoded.
    pub fn read(file: Vec<u8>, limits: &Limits) -> Result<Self, Reason> {
        let mut reader = Decoder::new(Cursor::new(file.as_slice())).map_err(reason)?;
        let mut pages = Vec::new();
        let mut announced = 0;
        loop {
            if is_page(&mut reader) {
                check(&mut reader, limits)?;
                announced = announced.max(announced_pages(&mut reader));
                pages.push(Leaf {
                    offset: reader.ifd_pointer().ok_or(Reason::Damaged)?.0,
                    dpi: dpi(&mut reader),
                });
            }
            if !reader.more_images() {
                break;
            }
            reader.next_image().map_err(reason)?;
        }
        let count = u32::try_from(pages.len()).unwrap_or(u32::MAX);
        if count > limits.pages {
            return Err(Reason::TooManyPages { pages: count });
        }
        if count == 0 || count < announced {
            return Err(Reason::Damaged);
        }
        Ok(Self { file, pages })
    }

    pub fn count(&self) -> u32 {
        u32::try_from(self.pages.len()).unwrap_or(u32::MAX)
    }

    /// The file with this page first, and the resolution of the page.
    pub fn turn_to(&mut self, page: u32) -> Option<(&[u8], Option<Dpi>)> {
        let leaf = *self.pages.get((page as usize).checked_sub(1)?)?;
        self.point_header_at(leaf.offset)?;
        Some((&self.file, leaf.dpi))
    }

    /// The header is the byte order, the number 42 and the offset, or in BigTIFF the byte order,
    /// the number 43, the size of an offset, a zero and the longer offset.
    fn point_header_at(&mut self, offset: u64) -> Option<()> {
        let little_endian = self.file.starts_with(b"II");
        let big = matches!(self.file.get(2..4)?, [43, 0] | [0, 43]);
        if big {
            let bytes = if little_endian {
                offset.to_le_bytes()
            } else {
                offset.to_be_bytes()
            };
            self.file.get_mut(8..16)?.copy_from_slice(&bytes);
        } else {
            let offset = u32::try_from(offset).ok()?;
            let bytes = if little_endian {
                offset.to_le_bytes()
            } else {
                offset.to_be_bytes()
            };
            self.file.get_mut(4..8)?.copy_from_slice(&bytes);
        }
        Some(())
    }
}

/// Scanners add a small copy of a page or a mask to it; neither is a page (TIFF 6.0, section 8).
fn is_page(reader: &mut Reader<'_>) -> bool {
    const SMALL_COPY: u32 = 1;
    const MASK: u32 = 4;
    let kind = reader.find_tag_unsigned(Tag::NewSubfileType);
    kind.ok().flatten().unwrap_or(0) & (SMALL_COPY | MASK) == 0
}

fn check(reader: &mut Reader<'_>, limits: &Limits) -> Result<(), Reason> {
    let compression = reader.find_tag_unsigned::<u16>(Tag::Compression);
    let compression = compression.map_err(reason)?.unwrap_or(1);
    // The Huffman coding of one dimension and the two of ITU-T T.4.
    if compression == CompressionMethod::Huffman.to_u16()
        || compression == CompressionMethod::Fax3.to_u16()
    {
        return Err(Reason::FaxGroup3);
    }
    let (width, height) = reader.dimensions().map_err(reason)?;
    sheet::check_pixels(width, height, limits)
}

/// How many pages the document says it has, or nothing. Zero means that it does not know.
fn announced_pages(reader: &mut Reader<'_>) -> u32 {
    let numbers = reader.find_tag_unsigned_vec::<u16>(PAGE_NUMBER);
    match numbers.ok().flatten().as_deref() {
        Some([_, total]) => (*total).into(),
        _ => 0,
    }
}

fn dpi(reader: &mut Reader<'_>) -> Option<Dpi> {
    const CENTIMETRE: u16 = 3;
    let unit = reader.find_tag_unsigned::<u16>(Tag::ResolutionUnit);
    let per_inch = if unit.ok().flatten() == Some(CENTIMETRE) {
        2.54
    } else {
        1.0
    };
    let x = ratio(reader.find_tag(Tag::XResolution))?;
    let y = ratio(reader.find_tag(Tag::YResolution))?;
    Some((x * per_inch, y * per_inch))
}

fn ratio(value: TiffResult<Option<Value>>) -> Option<f32> {
    match value.ok()?? {
        Value::Rational(above, below) => Some(above as f32 / below as f32),
        Value::List(values) => ratio(Ok(values.into_iter().next())),
        _ => None,
    }
}

fn reason(error: TiffError) -> Reason {
    match error {
        TiffError::UnsupportedError(_) => Reason::UnusualPicture,
        TiffError::LimitsExceeded => Reason::OutOfMemory,
        _ => Reason::Damaged,
    }
}
