//! What the picture decoder does not tell about a JPEG: whether it has an end, how large it is on
//! paper, and whether it is of a coding that the decoder knows. All is found by walking the markers (ITU-T T.81, annex B).
//!
//! A decoder paints the missing part of a file that was cut short grey and calls it a success, so
//! the end marker is looked for here. The walk skips segments by their length, because a thumbnail
//! inside one has an end marker of its own.

use super::sheet::Dpi;

/// What the markers say.
#[derive(Debug, PartialEq)]
pub struct Markers {
    /// Baseline or progressive, of eight bits: no arithmetic coding, nothing without loss.
    pub is_usual: bool,
    /// The end-of-image marker was reached.
    pub complete: bool,
    /// From the JFIF header.
    pub dpi: Option<Dpi>,
}

const START_OF_IMAGE: u8 = 0xD8;
const END_OF_IMAGE: u8 = 0xD9;
const START_OF_SCAN: u8 = 0xDA;
const APP0: u8 = 0xE0;
/// The last of the frames that the decoder knows.
const PROGRESSIVE: u8 = 0xC2;

pub fn markers(bytes: &[u8]) -> Markers {
    let mut found = Markers {
        is_usual: true,
        complete: false,
        dpi: None,
    };
    let mut rest = bytes;
    while let Some((marker, after)) = next_marker(rest) {
        rest = match marker {
            END_OF_IMAGE => {
                found.complete = true;
                break;
            }
            START_OF_IMAGE | 0x01 | 0xD0..=0xD7 => after,
            _ => {
                let Some((segment, after)) = segment(after) else {
                    break;
                };
                if marker == APP0 && found.dpi.is_none() {
                    found.dpi = jfif_density(segment);
                }
                if is_frame(marker) {
                    found.is_usual = marker <= PROGRESSIVE && segment.first() == Some(&8);
                }
                if marker == START_OF_SCAN {
                    skip_entropy_coded(after)
                } else {
                    after
                }
            }
        };
    }
    found
}

/// Any number of 0xFF may stand before a marker, and decoders pass over what does not belong there.
fn next_marker(bytes: &[u8]) -> Option<(u8, &[u8])> {
    let is_marker = |pair: &[u8]| matches!(pair, [0xFF, next] if !matches!(next, 0 | 0xFF));
    let start = bytes.windows(2).position(is_marker)?;
    let (marker, after) = bytes.get(start + 1..)?.split_first()?;
    Some((*marker, after))
}

/// The sixteen codes of frames, without the three among them that are tables.
const fn is_frame(marker: u8) -> bool {
    matches!(marker, 0xC0..=0xCF) && !matches!(marker, 0xC4 | 0xC8 | 0xCC)
}

/// A segment after its marker: two bytes of length that count themselves, and the content.
fn segment(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let (length, _) = bytes.split_first_chunk()?;
    let length = usize::from(u16::from_be_bytes(*length));
    Some((bytes.get(2..length)?, bytes.get(length..)?))
}

/// In compressed data 0xFF is followed by a zero or by a restart marker; anything else ends it.
fn skip_entropy_coded(bytes: &[u8]) -> &[u8] {
    let end = bytes
        .windows(2)
        .position(|pair| matches!(pair, [0xFF, next] if !matches!(next, 0 | 0xD0..=0xD7 | 0xFF)));
    end.and_then(|end| bytes.get(end..)).unwrap_or_default()
}

fn jfif_density(segment: &[u8]) -> Option<Dpi> {
    let &[_, _, unit, x_high, x_low, y_high, y_low, ..] = segment.strip_prefix(b"JFIF\0")? else {
        return None;
    };
    let per_inch = match unit {
        1 => 1.0,
        2 => 2.54,
        _ => return None,
    };
    let x = f32::from(u16::from_be_bytes([x_high, x_low])) * per_inch;
    let y = f32::from(u16::from_be_bytes([y_high, y_low])) * per_inch;
    Some((x, y))
}

#[cfg(test)]
mod tests {
    use super::*;

    const JFIF_300: &[u8] = b"\xFF\xD8\xFF\xE0\0\x10JFIF\0\x01\x02\x01\x01\x2C\x01\x2C\0\0";

    #[test]
    fn the_end_is_found_behind_the_compressed_data() {
        let whole = [
            JFIF_300,
            b"\xFF\xDA\0\x03s\x12\xFF\0\x34\xFF\xD0\x56\xFF\xD9 trailer",
        ]
        .concat();
        let found = markers(&whole);
        assert!(found.complete);
        assert_eq!(found.dpi, Some((300.0, 300.0)));
        for cut in 2..whole.len() - b" trailer".len() {
            assert!(!markers(&whole[..cut]).complete, "cut at {cut}");
        }
    }

    #[test]
    fn the_end_of_a_thumbnail_is_not_the_end() {
        let cut = b"\xFF\xD8\xFF\xE1\0\x08\xFF\xD8\xFF\xD9..\xFF\xDA\0\x02 data";
        assert!(!markers(cut).complete);
    }
}
