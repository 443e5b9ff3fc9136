//! In which encoding a file is written.
//!
//! A byte order mark says it; else UTF-16 shows in its zero bytes; else text that is mostly valid
//! UTF-8 is UTF-8; else `chardetng` tells the eight-bit encodings apart, with Russian as the
//! likelier language. Names are those of the WHATWG standard.

use std::borrow::Cow;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{
    CoderResult, Decoder, Encoding, KOI8_R, KOI8_U, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1251,
};

pub(super) enum Sniffed {
    Empty,
    Binary,
    Unmarked,
    Marked {
        encoding: &'static Encoding,
        /// Length of the byte order mark.
        mark: usize,
    },
}

/// How much of the beginning is looked at for zero and control bytes.
const BEGINNING: usize = 8 << 10;
/// With fewer bytes beyond ASCII a guess between encodings is a coin toss; the next piece may say.
const ENOUGH: usize = 32;

pub(super) fn of_beginning(piece: &[u8]) -> Sniffed {
    if let Some((encoding, mark)) = Encoding::for_bom(piece) {
        return if piece.len() == mark {
            Sniffed::Empty
        } else {
            Sniffed::Marked { encoding, mark }
        };
    }
    let beginning = piece.get(..BEGINNING).unwrap_or(piece);
    if let Some(encoding) = utf16_without_mark(beginning) {
        return Sniffed::Marked { encoding, mark: 0 };
    }
    let controls = beginning.iter().filter(|byte| is_control(**byte)).count();
    if beginning.contains(&0) || controls * 100 > beginning.len() || piece.starts_with(b"%PDF") {
        Sniffed::Binary
    } else if piece.iter().all(u8::is_ascii_whitespace) {
        Sniffed::Empty
    } else {
        Sniffed::Unmarked
    }
}

/// `None` while the text is plain ASCII, or too little beyond it to tell.
pub(super) fn of_piece(piece: &[u8], last: bool) -> Option<&'static Encoding> {
    let sample = piece.get(piece.iter().position(|b| !b.is_ascii())?..)?;
    let beyond_ascii = sample.iter().filter(|b| !b.is_ascii()).count();
    if beyond_ascii < ENOUGH && !last {
        None
    } else if is_rather_utf8(sample) {
        Some(UTF_8)
    } else {
        Some(eight_bit(sample))
    }
}

/// `None` for UTF-8, which passes undecoded.
pub(super) fn decoder(encoding: &'static Encoding) -> Option<Decoder> {
    (encoding != UTF_8).then(|| encoding.new_decoder_without_bom_handling())
}

pub(super) fn decode(decoder: &mut Decoder, piece: &[u8], last: bool, text: &mut Vec<u8>) {
    let mut rest = piece;
    loop {
        let filled = text.len();
        let room = decoder
            .max_utf8_buffer_length(rest.len())
            .unwrap_or(rest.len());
        text.resize(filled + room, 0);
        let space = text.get_mut(filled..).unwrap_or_default();
        let (result, read, written, _) = decoder.decode_to_utf8(rest, space, last);
        text.truncate(filled + written);
        rest = rest.get(read..).unwrap_or_default();
        if result == CoderResult::InputEmpty {
            return;
        }
    }
}

/// A row of a UTF-8 file as text, and whether its bytes were whole. A row in another encoding
/// among rows in UTF-8 is read in that encoding, so that it can still be searched.
pub(super) fn row_text(row: &[u8]) -> (Cow<'_, str>, bool) {
    match std::str::from_utf8(row) {
        Ok(text) => (
            Cow::Borrowed(text),
            !row.contains(&0xef) || !text.contains('\u{fffd}'),
        ),
        Err(_) if is_rather_utf8(row) => (String::from_utf8_lossy(row), false),
        Err(_) => (eight_bit(row).decode_without_bom_handling(row).0, false),
    }
}

fn is_rather_utf8(bytes: &[u8]) -> bool {
    let (mut letters, mut wrong) = (0_usize, 0_usize);
    let mut chunks = bytes.utf8_chunks().peekable();
    while let Some(chunk) = chunks.next() {
        letters += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        // The last character may merely be cut by the end of the piece.
        let cut = chunks.peek().is_none() && chunk.invalid().len() < 4 && letters > 0;
        if !cut {
            wrong += chunk.invalid().len();
        }
    }
    letters > wrong || wrong == 0
}

fn eight_bit(sample: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(sample, true);
    let guess = detector.guess(Some(b"ru"), Utf8Detection::Deny);
    if guess == KOI8_U && !sample.iter().any(|byte| UKRAINIAN_IN_KOI8.contains(byte)) {
        KOI8_R
    } else if guess.is_single_byte() {
        guess
    } else {
        WINDOWS_1251
    }
}

/// Where KOI8-U has the letters that KOI8-R does not; without them the two are one.
const UKRAINIAN_IN_KOI8: [u8; 8] = [0xa4, 0xa6, 0xa7, 0xad, 0xb4, 0xb6, 0xb7, 0xbd];

/// In Latin and Cyrillic text every second byte of UTF-16 is one of very few.
fn utf16_without_mark(beginning: &[u8]) -> Option<&'static Encoding> {
    let pairs = beginning.len() / 2;
    if pairs < 2 || !beginning.contains(&0) {
        return None;
    }
    let high = |byte: &u8| matches!(byte, 0x00 | 0x04 | 0x20);
    let even = beginning
        .iter()
        .step_by(2)
        .take(pairs)
        .filter(|b| high(b))
        .count();
    let odd = beginning
        .iter()
        .skip(1)
        .step_by(2)
        .take(pairs)
        .filter(|b| high(b))
        .count();
    if odd * 10 >= pairs * 9 && even * 2 < pairs {
        Some(UTF_16LE)
    } else if even * 10 >= pairs * 9 && odd * 2 < pairs {
        Some(UTF_16BE)
    } else {
        None
    }
}

const fn is_control(byte: u8) -> bool {
    matches!(byte, 0x00..=0x08 | 0x0e..=0x1a | 0x1c..=0x1f)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROWS: &str = "id;ФИО;город\n1;Королёва Алёна Петровна;Тула\n2;Сергеев Пётр Ильич;Пермь\n";

    #[test]
    fn russian_eight_bit_encodings_are_told_apart() {
        for encoding in [WINDOWS_1251, KOI8_R] {
            let (bytes, _, lossy) = encoding.encode(ROWS);
            assert!(!lossy);
            assert_eq!(of_piece(&bytes, true), Some(encoding));
        }
        assert_eq!(of_piece(ROWS.as_bytes(), true), Some(UTF_8));
        assert_eq!(of_piece(b"id;email", true), None);
    }

    #[test]
    fn capitals_alone_are_not_taken_for_the_other_encoding() {
        let rows = "1;КОРОЛЁВА АЛЁНА ПЕТРОВНА\n2;СЕРГЕЕВ ПЁТР ИЛЬИЧ\n3;ИВАНОВА МАРИЯ ИВАНОВНА\n";
        for encoding in [WINDOWS_1251, KOI8_R] {
            let (bytes, _, _) = encoding.encode(rows);
            assert_eq!(of_piece(&bytes, true), Some(encoding));
        }
    }

    #[test]
    fn utf8_stays_utf8_though_a_few_bytes_are_wrong_or_cut() {
        let mut rows = ROWS.as_bytes().to_vec();
        rows.insert(20, 0xff);
        assert_eq!(of_piece(&rows, true), Some(UTF_8));
        assert_eq!(
            of_piece(ROWS.as_bytes().get(..8).unwrap(), true),
            Some(UTF_8)
        );
    }

    #[test]
    fn utf16_is_known_without_a_mark() {
        let little: Vec<u8> = ROWS.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = ROWS.encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(utf16_without_mark(&little), Some(UTF_16LE));
        assert_eq!(utf16_without_mark(&big), Some(UTF_16BE));
        assert_eq!(
            utf16_without_mark(b"PK\x03\x04\x14\x00\x00\x00\x08\x00"),
            None
        );
    }

    #[test]
    fn a_row_in_another_encoding_is_still_readable() {
        let (bytes, _, _) = WINDOWS_1251.encode("1;Королёва Алёна;Тула");
        let (text, whole) = row_text(&bytes);
        assert_eq!((text.as_ref(), whole), ("1;Королёва Алёна;Тула", false));
        let (text, whole) = row_text(b"\xd0\x9a\xd0\xb8\xff\xd1\x82");
        assert_eq!((text.as_ref(), whole), ("Ки\u{fffd}т", false));
    }
}
