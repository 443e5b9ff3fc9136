//! TIFF (version 6.0, and BigTIFF): a file of pages, each in one of the hundred ways that scanners
//! and fax servers know.
//!
//! ```text
//! directory   tags and their values, as they stand in the file
//! layout      what the tags of a page say: its size, its pixels, where they lie
//! strips      one strip or tile, unpacked to rows of samples
//! colour      samples become grey or coloured pixels
//! ```
//!
//! The library for TIFF knows neither the fax codings of group 3, palettes and reversed bits nor
//! the directories with missing fields that old fax servers write, and those are what people send.
//! So only the codings come from libraries, and what lies around them is read here. Absent: old
//! JPEG, whose own authors call it a mistake, floating point, and colour spaces of measuring
//! instruments.

mod colour;
mod directory;
mod layout;
mod strips;

use std::collections::HashSet;

use super::sheet::{self, Canvas, Dpi};
use crate::limits::Limits;
use crate::wire::Reason;
use directory::{Directory, File};
use image::metadata::Orientation;
use layout::Layout;

/// A TIFF and where its pages are.
pub struct Album {
    file: Vec<u8>,
    pages: Vec<u64>,
}

/// Which page this is, and of how many (TIFF 6.0, section 12).
const PAGE_NUMBER: u16 = 297;

impl Album {
    /// Reads the directories of all pages and checks each before a pixel of any is decoded.
    pub fn read(file: Vec<u8>, limits: &Limits) -> Result<Self, Reason> {
        let reader = File::new(&file).ok_or(Reason::Damaged)?;
        let chain = chain(reader, limits)?;
        let mut pages = Vec::new();
        let mut announced = 0;
        for offset in &chain {
            let directory = reader.directory(*offset).ok_or(Reason::Damaged)?;
            if is_page(&directory) {
                announced = announced.max(announced_pages(&directory));
                pages.push(*offset);
            }
        }
        // A file whose only page calls itself a small copy is a page nevertheless.
        if pages.is_empty() {
            pages = chain;
        }
        for offset in &pages {
            let directory = reader.directory(*offset).ok_or(Reason::Damaged)?;
            let layout = Layout::of(&directory)?;
            sheet::check_pixels(layout.width, layout.height, limits)?;
        }
        if pages.len() < announced {
            return Err(Reason::Damaged);
        }
        Ok(Self { file, pages })
    }

    pub fn count(&self) -> u32 {
        u32::try_from(self.pages.len()).unwrap_or(u32::MAX)
    }

    /// The pixels of a page, counted from one, and what the file says of how to show them.
    pub fn page(&self, page: u32) -> Result<(Canvas, Option<Dpi>, Orientation), Reason> {
        let offset = (page as usize)
            .checked_sub(1)
            .and_then(|index| self.pages.get(index));
        let reader = File::new(&self.file);
        let directory = offset.and_then(|offset| reader?.directory(*offset));
        let directory = directory.ok_or(Reason::Damaged)?;
        let layout = Layout::of(&directory)?;
        let canvas = colour::paint(&layout, strips::samples(&layout, &self.file)?)?;
        Ok((canvas, resolution(&directory), orientation(&directory)))
    }
}

/// The size on paper that the metadata of a camera give, which have the form of a TIFF
/// (CIPA DC-008).
pub fn exif_resolution(exif: &[u8]) -> Option<Dpi> {
    let file = File::new(exif.strip_prefix(b"Exif\0\0").unwrap_or(exif))?;
    resolution(&file.directory(file.first())?)
}

/// Where the directories are, in order. A chain that comes back to itself is damaged.
fn chain(file: File<'_>, limits: &Limits) -> Result<Vec<u64>, Reason> {
    // More are not counted to the end.
    const COUNTED: usize = 100_000;
    let mut offsets = Vec::new();
    let mut seen = HashSet::new();
    let mut next = file.first();
    while next != 0 && offsets.len() < COUNTED {
        if !seen.insert(next) {
            return Err(Reason::Damaged);
        }
        offsets.push(next);
        next = file.next_after(next).ok_or(Reason::Damaged)?;
    }
    let pages = u32::try_from(offsets.len()).unwrap_or(u32::MAX);
    if pages > limits.pages {
        return Err(Reason::TooManyPages { pages });
    }
    if pages == 0 {
        return Err(Reason::Damaged);
    }
    Ok(offsets)
}

/// Scanners add a small copy of a page or a mask to it; neither is a page (TIFF 6.0, section 8).
fn is_page(directory: &Directory<'_>) -> bool {
    const NEW_SUBFILE_TYPE: u16 = 254;
    const SUBFILE_TYPE: u16 = 255;
    const SMALL_COPY: u64 = 1;
    const MASK: u64 = 4;
    const OLD_SMALL_COPY: u64 = 2;
    directory.number(NEW_SUBFILE_TYPE).unwrap_or(0) & (SMALL_COPY | MASK) == 0
        && directory.number(SUBFILE_TYPE) != Some(OLD_SMALL_COPY)
}

/// How many pages the document says it has, or nothing. Zero means that it does not know.
fn announced_pages(directory: &Directory<'_>) -> usize {
    match directory.numbers(PAGE_NUMBER).as_deref() {
        Some([_, total]) => usize::try_from(*total).unwrap_or(0),
        _ => 0,
    }
}

fn resolution(directory: &Directory<'_>) -> Option<Dpi> {
    const UNIT: u16 = 296;
    const NONE: u64 = 1;
    const CENTIMETRE: u64 = 3;
    let per_inch = match directory.number(UNIT) {
        Some(NONE) => return None,
        Some(CENTIMETRE) => 2.54,
        _ => 1.0,
    };
    let [x, y] = [282, 283].map(|tag| directory.ratio(tag).map(|ratio| ratio * per_inch));
    Some((x?, y?))
}

fn orientation(directory: &Directory<'_>) -> Orientation {
    const ORIENTATION: u16 = 274;
    directory
        .number(ORIENTATION)
        .and_then(|value| Orientation::from_exif(u8::try_from(value).ok()?))
        .unwrap_or(Orientation::NoTransforms)
}
