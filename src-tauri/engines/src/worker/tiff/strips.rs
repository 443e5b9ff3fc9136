//! Strips and tiles: unpacked, and their samples laid out as pixels of eight bits.

use std::borrow::Cow;
use std::io::{Cursor, Read};

use flate2::read::ZlibDecoder;
use hayro_ccitt::{DecodeSettings, Decoder, DecoderContext, EncodingMode};
use image::codecs::jpeg::JpegDecoder;
use image::{DynamicImage, ImageDecoder};
use weezl::BitOrder;

use super::layout::{Colour, Fax, Layout, Packing};
use crate::wire::Reason;

/// The samples of a page, those of a pixel side by side, as many as its colour needs. A sample of
/// a palette is the number of a colour; all others are from 0 to 255.
pub struct Samples {
    pub values: Vec<u8>,
    pub per_pixel: usize,
}

/// Rows that may be missing at the end of a fax: machines announce a few more than they send.
const FAX_SLACK: usize = 16;

pub fn samples(layout: &Layout<'_>, file: &[u8]) -> Result<Samples, Reason> {
    let per_pixel = match layout.packing {
        Packing::Jpeg => layout.colour.samples().min(3),
        _ => layout.colour.samples() + usize::from(layout.has_alpha),
    };
    let pixels = layout.width as usize * layout.height as usize;
    let mut page = Samples {
        values: vec![0; pixels * per_pixel],
        per_pixel,
    };
    let (across, down) = layout.pieces();
    let per_plane = across as usize * down as usize;
    for (index, (offset, length)) in layout.places.iter().enumerate() {
        let (plane, index) = (index / per_plane, index % per_plane);
        if plane >= per_pixel || (plane > 0 && !layout.planar) {
            break;
        }
        let packed = piece_of(file, *offset, *length)?;
        let at = Place {
            plane,
            x: (index % across as usize) * layout.piece.0 as usize,
            y: (index / across as usize) * layout.piece.1 as usize,
        };
        if layout.packing == Packing::Jpeg {
            page.lay_picture(layout, &at, &jpeg(layout, packed)?);
        } else {
            page.lay_rows(layout, &at, packed)?;
        }
    }
    Ok(page)
}

/// Where a piece is on the page.
struct Place {
    plane: usize,
    x: usize,
    y: usize,
}

impl Place {
    /// Rows of the piece that are on the page.
    fn rows(&self, layout: &Layout<'_>) -> usize {
        (layout.height as usize - self.y).min(layout.piece.1 as usize)
    }
}

/// A length beyond the end of the file is cut to it; whether that was enough shows later.
fn piece_of(file: &[u8], offset: u64, length: u64) -> Result<&[u8], Reason> {
    let start = usize::try_from(offset).map_err(|_| Reason::Damaged)?;
    let rest = file.get(start..).ok_or(Reason::Damaged)?;
    let length = usize::try_from(length).unwrap_or(usize::MAX);
    Ok(rest.get(..length).unwrap_or(rest))
}

impl Samples {
    fn lay_rows(&mut self, layout: &Layout<'_>, at: &Place, packed: &[u8]) -> Result<(), Reason> {
        let rows = at.rows(layout);
        let row_bytes = layout.row_bytes()?;
        // The last strip may end with the page; a tile is always whole.
        let needed = layout.piece_bytes(u32::try_from(rows).unwrap_or(u32::MAX))?;
        let mut bytes = unpack(layout, packed, needed)?;
        if bytes.len() < needed {
            return Err(Reason::Damaged);
        }
        for (y, row) in bytes.chunks_exact_mut(row_bytes).take(rows).enumerate() {
            if layout.differences {
                add_differences(layout, row);
            }
            self.lay_row(layout, at, at.y + y, row);
        }
        Ok(())
    }

    fn lay_row(&mut self, layout: &Layout<'_>, at: &Place, y: usize, row: &[u8]) {
        let width = layout.width as usize;
        let start = (y * width + at.x) * self.per_pixel;
        let visible = (width - at.x).min(layout.piece.0 as usize);
        let end = start + visible * self.per_pixel;
        let Some(pixels) = self.values.get_mut(start..end) else {
            return;
        };
        let together = layout.together();
        let kept = if layout.planar { 1 } else { self.per_pixel };
        // Most scans: the samples lie in the file as they do here.
        if layout.bits == 8
            && together == self.per_pixel
            && let Some(samples) = row.get(..pixels.len())
        {
            pixels.copy_from_slice(samples);
            return;
        }
        for (x, pixel) in pixels.chunks_exact_mut(self.per_pixel).enumerate() {
            let pixel = pixel.get_mut(at.plane..).unwrap_or_default();
            for (sample, value) in pixel.iter_mut().take(kept).enumerate() {
                *value = level(layout, row, x * together + sample);
            }
        }
    }

    /// A decoded picture, cut at the edges of the page.
    fn lay_picture(&mut self, layout: &Layout<'_>, at: &Place, picture: &DynamicImage) {
        let width = layout.width as usize;
        let visible = (width - at.x).min(picture.width() as usize);
        let rows = at.rows(layout).min(picture.height() as usize);
        let bytes = picture.as_bytes();
        let own = usize::from(picture.color().channel_count());
        let kept = if layout.planar { 1 } else { self.per_pixel };
        for y in 0..rows {
            let start = ((at.y + y) * width + at.x) * self.per_pixel;
            let to = self.values.get_mut(start..start + visible * self.per_pixel);
            let from = bytes.get(y * picture.width() as usize * own..);
            let pixels = to.unwrap_or_default().chunks_exact_mut(self.per_pixel);
            for (to, from) in pixels.zip(from.unwrap_or_default().chunks_exact(own)) {
                let to = to.get_mut(at.plane..).unwrap_or_default();
                for (sample, value) in to.iter_mut().take(kept).enumerate() {
                    // A grey piece of a coloured page is grey in all samples.
                    let grey = from.first().copied().unwrap_or_default();
                    *value = from.get(sample).copied().unwrap_or(grey);
                }
            }
        }
    }
}

/// One sample of a row, from 0 to 255.
fn level(layout: &Layout<'_>, row: &[u8], index: usize) -> u8 {
    let byte = |at: usize| row.get(at).copied().unwrap_or_default();
    match layout.bits {
        8 => byte(index),
        16 if layout.little_endian => byte(2 * index + 1),
        16 => byte(2 * index),
        bits => {
            let bits = bits as usize;
            let in_byte = 8 / bits;
            let shift = 8 - bits * (index % in_byte + 1);
            let most = (1u16 << bits) - 1;
            let value = u16::from(byte(index / in_byte)) >> shift & most;
            let scaled = if layout.colour == Colour::Palette {
                value
            } else {
                value * (255 / most)
            };
            // At most 255.
            scaled as u8
        }
    }
}

/// Each sample was written as its difference to the same sample on the left (TIFF 6.0,
/// section 14).
fn add_differences(layout: &Layout<'_>, row: &mut [u8]) {
    let step = layout.together();
    match layout.bits {
        8 => {
            for index in step..row.len() {
                let left = row.get(index - step).copied().unwrap_or_default();
                if let Some(value) = row.get_mut(index) {
                    *value = value.wrapping_add(left);
                }
            }
        }
        16 => {
            let (pairs, _) = row.as_chunks_mut::<2>();
            let read = |pair: [u8; 2]| match layout.little_endian {
                true => u16::from_le_bytes(pair),
                false => u16::from_be_bytes(pair),
            };
            for index in step..pairs.len() {
                let left = pairs.get(index - step).copied().unwrap_or_default();
                if let Some(pair) = pairs.get_mut(index) {
                    let sum = read(*pair).wrapping_add(read(left));
                    *pair = match layout.little_endian {
                        true => sum.to_le_bytes(),
                        false => sum.to_be_bytes(),
                    };
                }
            }
        }
        // Nobody defines it for less than a byte.
        _ => {}
    }
}

/// Unpacked rows, as many bytes as needed or fewer.
fn unpack(layout: &Layout<'_>, packed: &[u8], needed: usize) -> Result<Vec<u8>, Reason> {
    let packed: Cow<'_, [u8]> = if layout.reversed_bits {
        packed.iter().map(|byte| byte.reverse_bits()).collect()
    } else {
        packed.into()
    };
    Ok(match layout.packing {
        Packing::None => packed.get(..needed).unwrap_or(&packed).to_vec(),
        Packing::PackBits => pack_bits(&packed, needed),
        Packing::Lzw => lzw(&packed, needed),
        Packing::Deflate => {
            let mut bytes = Vec::new();
            let unpacked = ZlibDecoder::new(&*packed)
                .take(needed as u64)
                .read_to_end(&mut bytes);
            // An error after the last needed byte is of no interest, and before it the bytes
            // are too few.
            drop(unpacked);
            bytes
        }
        Packing::Fax(fax) => fax_rows(layout, fax, &packed, needed),
        Packing::Jpeg => return Err(Reason::FellOver),
    })
}

/// Runs and copies (TIFF 6.0, section 9).
fn pack_bits(packed: &[u8], needed: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut rest = packed;
    while let (Some((head, after)), true) = (rest.split_first(), bytes.len() < needed) {
        rest = match *head {
            copy @ 0..0x80 => {
                let length = after.len().min(usize::from(copy) + 1);
                let (copied, after) = after.split_at_checked(length).unwrap_or_default();
                bytes.extend_from_slice(copied);
                after
            }
            0x80 => after,
            run => {
                let Some((value, after)) = after.split_first() else {
                    break;
                };
                bytes.resize(bytes.len() + 257 - usize::from(run), *value);
                after
            }
        };
    }
    bytes.truncate(needed);
    bytes
}

fn lzw(packed: &[u8], needed: usize) -> Vec<u8> {
    // Writers before 1988 packed codes from the lowest bit; their first code shows it.
    let is_old = matches!(packed, [0, second, ..] if second & 1 == 1);
    let mut decoder = if is_old {
        weezl::decode::Decoder::new(BitOrder::Lsb, 8)
    } else {
        weezl::decode::Decoder::with_tiff_size_switch(BitOrder::Msb, 8)
    };
    let mut bytes = vec![0; needed];
    let mut done = 0;
    let mut rest = packed;
    while let Some(room) = bytes.get_mut(done..).filter(|room| !room.is_empty()) {
        let result = decoder.decode_bytes(rest, room);
        done += result.consumed_out;
        rest = rest.get(result.consumed_in..).unwrap_or_default();
        let stalled = result.consumed_in == 0 && result.consumed_out == 0;
        if stalled || !matches!(result.status, Ok(weezl::LzwStatus::Ok)) {
            break;
        }
    }
    bytes.truncate(done);
    bytes
}

/// Rows of bits, black set. What a damaged line leaves of a page is there up to that line.
fn fax_rows(layout: &Layout<'_>, fax: Fax, packed: &[u8], needed: usize) -> Vec<u8> {
    let width = layout.piece.0;
    let row_bytes = (width as usize).div_ceil(8).max(1);
    let rows = needed / row_bytes;
    let settings = DecodeSettings {
        columns: width,
        rows: u32::try_from(rows).unwrap_or(u32::MAX),
        end_of_block: true,
        end_of_line: false,
        rows_are_byte_aligned: fax == Fax::Modified,
        encoding: match fax {
            Fax::Modified | Fax::Group3 => EncodingMode::Group3_1D,
            Fax::Group3Both => EncodingMode::Group3_2D,
            Fax::Group4 => EncodingMode::Group4,
        },
        strict: false,
    };
    let mut page = FaxPage {
        bytes: Vec::new(),
        width,
        row_bytes,
    };
    let decoded = hayro_ccitt::decode(packed, &mut page, &mut DecoderContext::new(settings));
    // What was decoded before an error counts, as for every other packing.
    if decoded.is_err() && page.bytes.is_empty() {
        return Vec::new();
    }
    let missing = rows.saturating_sub(page.bytes.len() / row_bytes);
    if missing <= FAX_SLACK.min(rows / 2) {
        page.bytes.resize(needed, 0);
    }
    page.bytes.truncate(needed);
    page.bytes
}

struct FaxPage {
    bytes: Vec<u8>,
    width: u32,
    row_bytes: usize,
}

impl Decoder for FaxPage {
    fn push_row(&mut self, changes: &[u32]) {
        let start = self.bytes.len();
        self.bytes.resize(start + self.row_bytes, 0);
        let row = self.bytes.get_mut(start..).unwrap_or_default();
        for span in changes.chunks(2) {
            let from = span.first().copied().unwrap_or(self.width);
            let to = span.get(1).copied().unwrap_or(self.width).min(self.width);
            blacken(row, from as usize, to as usize);
        }
    }
}

/// Sets the bits from one place up to another.
fn blacken(row: &mut [u8], from: usize, to: usize) {
    let (first, last) = (from / 8, to / 8);
    for (index, byte) in row.iter_mut().enumerate().take(last + 1).skip(first) {
        let left = if index == first {
            0xFF >> (from % 8)
        } else {
            0xFF
        };
        let right = if index == last {
            !(0xFFu16 >> (to % 8)) as u8
        } else {
            0xFF
        };
        *byte |= left & right;
    }
}

/// A piece that is a JPEG of its own but for the tables, which all pieces share (TIFF Technical
/// Note 2).
fn jpeg(layout: &Layout<'_>, piece: &[u8]) -> Result<DynamicImage, Reason> {
    const START: &[u8] = b"\xFF\xD8";
    const END: &[u8] = b"\xFF\xD9";
    // Says that three colours are red, green and blue as they are.
    const PLAIN_COLOURS: &[u8] = b"\xFF\xEE\0\x0EAdobe\0\x64\0\0\0\0\0";
    let body = piece.strip_prefix(START).ok_or(Reason::Damaged)?;
    let tables = layout.jpeg_tables;
    let tables = tables.strip_prefix(START).unwrap_or(tables);
    let tables = tables.strip_suffix(END).unwrap_or(tables);
    let colours = match layout.colour {
        Colour::Rgb | Colour::Cmyk => PLAIN_COLOURS,
        _ => &[],
    };
    let whole = [START, colours, tables, body].concat();
    if !super::super::jpeg::markers(&whole).complete {
        return Err(Reason::Damaged);
    }
    let decoder = JpegDecoder::new(Cursor::new(whole)).map_err(|_| Reason::Damaged)?;
    let (width, height) = decoder.dimensions();
    // Encoders fill up to a whole number of blocks, not more.
    const BLOCKS: u32 = 64;
    if width > layout.piece.0.saturating_add(BLOCKS)
        || height > layout.piece.1.saturating_add(BLOCKS)
    {
        return Err(Reason::Damaged);
    }
    DynamicImage::from_decoder(decoder).map_err(|_| Reason::Damaged)
}
