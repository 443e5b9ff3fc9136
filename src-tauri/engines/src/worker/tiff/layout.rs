//! What the tags of a page say about its pixels.

use super::directory::Directory;
use crate::wire::{Reason, Sort};

pub struct Layout<'a> {
    pub width: u32,
    pub height: u32,
    /// Of every sample: 1, 2, 4, 8 or 16.
    pub bits: u32,
    /// In every pixel.
    pub samples: usize,
    pub packing: Packing,
    pub colour: Colour,
    /// The first sample after those of the colour says how opaque the pixel is.
    pub has_alpha: bool,
    /// Each sample has pictures of its own, one after the other.
    pub planar: bool,
    /// Samples are differences to the pixel on the left.
    pub differences: bool,
    /// The first pixel of a byte is in its lowest bit.
    pub reversed_bits: bool,
    pub little_endian: bool,
    /// Red, green and blue of every colour, one after the other.
    pub palette: Vec<u64>,
    pub jpeg_tables: &'a [u8],
    /// Of a strip or tile, in pixels.
    pub piece: (u32, u32),
    /// Where each strip or tile is, and how long.
    pub places: Vec<(u64, u64)>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Packing {
    None,
    PackBits,
    Lzw,
    Deflate,
    Jpeg,
    Fax(Fax),
}

/// The codings of ITU-T T.4 and T.6.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fax {
    /// Lines without ends, each from a new byte.
    Modified,
    Group3,
    Group3Both,
    Group4,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Colour {
    WhiteIsZero,
    BlackIsZero,
    Rgb,
    Palette,
    Cmyk,
    YCbCr,
}

impl Colour {
    pub const fn samples(self) -> usize {
        match self {
            Self::WhiteIsZero | Self::BlackIsZero | Self::Palette => 1,
            Self::Rgb | Self::YCbCr => 3,
            Self::Cmyk => 4,
        }
    }
}

mod tag {
    pub const WIDTH: u16 = 256;
    pub const HEIGHT: u16 = 257;
    pub const BITS: u16 = 258;
    pub const COMPRESSION: u16 = 259;
    pub const PHOTOMETRIC: u16 = 262;
    pub const FILL_ORDER: u16 = 266;
    pub const STRIP_OFFSETS: u16 = 273;
    pub const SAMPLES: u16 = 277;
    pub const ROWS_PER_STRIP: u16 = 278;
    pub const STRIP_BYTES: u16 = 279;
    pub const PLANAR: u16 = 284;
    pub const T4_OPTIONS: u16 = 292;
    pub const PREDICTOR: u16 = 317;
    pub const PALETTE: u16 = 320;
    pub const TILE_WIDTH: u16 = 322;
    pub const TILE_HEIGHT: u16 = 323;
    pub const TILE_OFFSETS: u16 = 324;
    pub const TILE_BYTES: u16 = 325;
    pub const EXTRA_SAMPLES: u16 = 338;
    pub const SAMPLE_FORMAT: u16 = 339;
    pub const JPEG_TABLES: u16 = 347;
    pub const SUBSAMPLING: u16 = 530;
}

const UNUSUAL: Reason = Reason::Unsupported(Sort::Picture);

impl<'a> Layout<'a> {
    pub fn of(directory: &Directory<'a>) -> Result<Self, Reason> {
        let side = |tag| {
            let side = directory
                .number(tag)
                .and_then(|side| u32::try_from(side).ok());
            side.filter(|side| *side > 0).ok_or(Reason::Damaged)
        };
        let (width, height) = (side(tag::WIDTH)?, side(tag::HEIGHT)?);
        let packing = packing(directory)?;
        let colour = colour(directory, packing)?;
        let samples = samples(directory, colour)?;
        check_subsampling(directory, colour, packing)?;
        let extra = directory.numbers(tag::EXTRA_SAMPLES).unwrap_or_default();
        let mut layout = Self {
            width,
            height,
            bits: bits(directory, packing)?,
            samples,
            packing,
            colour,
            has_alpha: samples > colour.samples() && matches!(extra.first(), Some(1 | 2)),
            planar: samples > 1 && directory.number(tag::PLANAR) == Some(2),
            differences: match directory.number(tag::PREDICTOR) {
                None | Some(1) => false,
                Some(2) => matches!(packing, Packing::Lzw | Packing::Deflate),
                Some(_) => return Err(UNUSUAL),
            },
            reversed_bits: directory.number(tag::FILL_ORDER) == Some(2),
            little_endian: directory.file().is_little_endian(),
            palette: directory.numbers(tag::PALETTE).unwrap_or_default(),
            jpeg_tables: directory.bytes(tag::JPEG_TABLES).unwrap_or_default(),
            piece: (width, height),
            places: Vec::new(),
        };
        layout.piece = piece(directory, &layout)?;
        layout.places = places(directory, &layout)?;
        Ok(layout)
    }

    /// How many strips or tiles lie side by side and one below the other.
    pub const fn pieces(&self) -> (u32, u32) {
        let (width, height) = self.piece;
        (self.width.div_ceil(width), self.height.div_ceil(height))
    }

    /// Samples of a pixel that lie together in the file.
    pub const fn together(&self) -> usize {
        if self.planar { 1 } else { self.samples }
    }

    /// Bytes of one row of a piece.
    pub fn row_bytes(&self) -> Result<usize, Reason> {
        let samples = u64::from(self.piece.0).saturating_mul(self.together() as u64);
        let bytes = samples.saturating_mul(self.bits.into()).div_ceil(8);
        usize::try_from(bytes).map_err(|_| Reason::Damaged)
    }

    /// Bytes of a piece with this many rows.
    pub fn piece_bytes(&self, rows: u32) -> Result<usize, Reason> {
        // A tile may be larger than its page, but no honest one is larger than this.
        const MOST: usize = 1 << 29;
        let bytes = self.row_bytes()?.saturating_mul(rows as usize);
        if bytes > MOST {
            return Err(Reason::Damaged);
        }
        Ok(bytes)
    }
}

fn packing(directory: &Directory<'_>) -> Result<Packing, Reason> {
    const TWO_DIMENSIONS: u64 = 1;
    let options = directory.number(tag::T4_OPTIONS).unwrap_or(0);
    match directory.number(tag::COMPRESSION).unwrap_or(1) {
        1 => Ok(Packing::None),
        2 => Ok(Packing::Fax(Fax::Modified)),
        3 if options & TWO_DIMENSIONS != 0 => Ok(Packing::Fax(Fax::Group3Both)),
        3 => Ok(Packing::Fax(Fax::Group3)),
        4 => Ok(Packing::Fax(Fax::Group4)),
        5 => Ok(Packing::Lzw),
        7 => Ok(Packing::Jpeg),
        8 | 32_946 => Ok(Packing::Deflate),
        32_773 => Ok(Packing::PackBits),
        _ => Err(UNUSUAL),
    }
}

/// Old fax servers leave it out.
fn colour(directory: &Directory<'_>, packing: Packing) -> Result<Colour, Reason> {
    match directory.number(tag::PHOTOMETRIC) {
        Some(0) => Ok(Colour::WhiteIsZero),
        // A mask is drawn as the page that somebody took it for.
        Some(1 | 4) => Ok(Colour::BlackIsZero),
        Some(2) => Ok(Colour::Rgb),
        Some(3) => Ok(Colour::Palette),
        Some(5) => Ok(Colour::Cmyk),
        Some(6) => Ok(Colour::YCbCr),
        Some(_) => Err(UNUSUAL),
        None if matches!(packing, Packing::Fax(_)) => Ok(Colour::WhiteIsZero),
        None if directory.number(tag::SAMPLES) >= Some(3) => Ok(Colour::Rgb),
        None => Ok(Colour::BlackIsZero),
    }
}

fn samples(directory: &Directory<'_>, colour: Colour) -> Result<usize, Reason> {
    const MOST: u64 = 16;
    let samples = directory.number(tag::SAMPLES).unwrap_or(1).max(1);
    let samples = match usize::try_from(samples) {
        Ok(count) if samples <= MOST => count,
        _ => return Err(UNUSUAL),
    };
    if samples < colour.samples() {
        return Err(Reason::Damaged);
    }
    Ok(samples)
}

/// Fewer colour samples than pixels are told apart only by the JPEG decoder.
fn check_subsampling(
    directory: &Directory<'_>,
    colour: Colour,
    packing: Packing,
) -> Result<(), Reason> {
    let halved = directory.numbers(tag::SUBSAMPLING).as_deref() != Some(&[1, 1]);
    if colour == Colour::YCbCr && packing != Packing::Jpeg && halved {
        return Err(UNUSUAL);
    }
    Ok(())
}

fn bits(directory: &Directory<'_>, packing: Packing) -> Result<u32, Reason> {
    const WHOLE_NUMBER: u64 = 1;
    const UNKNOWN: u64 = 4;
    let formats = directory.numbers(tag::SAMPLE_FORMAT).unwrap_or_default();
    if formats
        .iter()
        .any(|format| !matches!(*format, WHOLE_NUMBER | UNKNOWN))
    {
        return Err(UNUSUAL);
    }
    let bits = directory.numbers(tag::BITS).unwrap_or_default();
    let first = bits.first().copied().unwrap_or(1);
    match (u32::try_from(first), packing) {
        _ if bits.iter().any(|other| *other != first) => Err(UNUSUAL),
        (_, Packing::Fax(_)) => Ok(1),
        (Ok(bits @ (1 | 2 | 4 | 8 | 16)), _) => Ok(bits),
        _ => Err(UNUSUAL),
    }
}

fn piece(directory: &Directory<'_>, layout: &Layout<'_>) -> Result<(u32, u32), Reason> {
    let side = |tag| {
        let side = directory.number(tag)?;
        Some(u32::try_from(side).ok().filter(|side| *side > 0))
    };
    match (side(tag::TILE_WIDTH), side(tag::TILE_HEIGHT)) {
        (Some(width), Some(height)) => Ok((
            width.ok_or(Reason::Damaged)?,
            height.ok_or(Reason::Damaged)?,
        )),
        _ => {
            let rows = side(tag::ROWS_PER_STRIP).flatten().unwrap_or(layout.height);
            Ok((layout.width, rows.min(layout.height)))
        }
    }
}

/// Where the pieces are. Lengths are left out or wrong in old files: then a piece reaches to the
/// next one.
fn places(directory: &Directory<'_>, layout: &Layout<'_>) -> Result<Vec<(u64, u64)>, Reason> {
    let find = |tile, strip| directory.numbers(tile).or_else(|| directory.numbers(strip));
    let offsets = find(tag::TILE_OFFSETS, tag::STRIP_OFFSETS).ok_or(Reason::Damaged)?;
    let lengths = find(tag::TILE_BYTES, tag::STRIP_BYTES).unwrap_or_default();
    let (across, down) = layout.pieces();
    let planes = if layout.planar { layout.samples } else { 1 };
    let needed = u64::from(across) * u64::from(down) * planes as u64;
    if (offsets.len() as u64) < needed {
        return Err(Reason::Damaged);
    }
    let next = |offset: u64| {
        let later = offsets.iter().copied().filter(|other| *other > offset);
        later.min().unwrap_or(u64::MAX)
    };
    let few_pieces = offsets.len() <= 4096;
    let places = offsets.iter().enumerate().map(|(index, offset)| {
        let length = lengths.get(index).copied().filter(|length| *length > 0);
        match length {
            Some(length) => Ok((*offset, length)),
            None if few_pieces => Ok((*offset, next(*offset) - offset)),
            None => Err(Reason::Damaged),
        }
    });
    places.collect()
}
