//! A reply is as hostile as the file it was made from: a worker that was taken over says what it
//! likes. Everything the program relies on is checked here, and what fails the check is treated as
//! a crash of the worker.

use dekada_core::pages::{PageNo, Refusal, Region, Word};

use super::Answer;
use crate::limits::Limits;
use crate::page::{OpenedPage, PageImage};
use crate::wire::{Encoding, ImageHead, Reply, TEXT_PER_PAGE, WORDS_PER_PAGE};

/// Ten kilometres of paper: beyond it is nonsense rather than a page.
const LONGEST_SIDE_PT: f32 = 3.0e7;

pub fn page_count(reply: &Reply, limits: &Limits) -> Result<u32, Refusal> {
    match *reply {
        Reply::Opened { pages } if (1..=limits.pages).contains(&pages) => Ok(pages),
        _ => Err(Refusal::Crashed),
    }
}

/// The page that is next in turn, without its text.
pub fn page((reply, blob): Answer, number: u32) -> Result<OpenedPage, Refusal> {
    let Reply::Page(head) = reply else {
        return Err(Refusal::Crashed);
    };
    let sane = |side: f32| side > 0.0 && side < LONGEST_SIDE_PT;
    if head.page != number || !sane(head.width_pt) || !sane(head.height_pt) {
        return Err(Refusal::Crashed);
    }
    Ok(OpenedPage {
        page: PageNo(number),
        width_pt: head.width_pt,
        height_pt: head.height_pt,
        image: image(head.image, blob)?,
        words: Vec::new(),
        text: String::new(),
        blank: head.blank,
    })
}

pub fn rendered((reply, blob): Answer) -> Result<PageImage, Refusal> {
    match reply {
        Reply::Image(head) => image(head, blob),
        _ => Err(Refusal::Crashed),
    }
}

/// The words of the page that is next in turn, or nothing when anything about them is odd.
pub fn text((reply, _): Answer, number: u32) -> Option<(Vec<Word>, String)> {
    let Reply::Text(text) = reply else {
        return None;
    };
    let sane = text.page == number
        && text.words.len() <= WORDS_PER_PAGE
        && text.text.len() <= TEXT_PER_PAGE
        && text
            .words
            .iter()
            .all(|(_, place)| place.iter().all(|number| number.is_finite()));
    sane.then(|| {
        let words = text.words.into_iter().map(|(text, [x, y, w, h])| Word {
            text: text.into(),
            region: Region { x, y, w, h },
        });
        (words.collect(), text.text)
    })
}

/// The picture is what its head says, by its own header.
fn image(head: ImageHead, bytes: Vec<u8>) -> Result<PageImage, Refusal> {
    let own_size = match head.encoding {
        Encoding::Png => png_size(&bytes),
        Encoding::Jpeg => jpeg_size(&bytes),
    };
    if own_size != Some((head.width_px, head.height_px))
        || head.width_px == 0
        || head.height_px == 0
    {
        return Err(Refusal::Crashed);
    }
    Ok(PageImage {
        media_type: head.encoding.mime(),
        width_px: head.width_px,
        height_px: head.height_px,
        bytes,
    })
}

/// The first chunk of a PNG is its header (ISO 15948, 11.2.1).
fn png_size(bytes: &[u8]) -> Option<(u32, u32)> {
    let header = bytes.strip_prefix(b"\x89PNG\r\n\x1A\n\0\0\0\x0DIHDR")?;
    let (width, rest) = header.split_first_chunk()?;
    let (height, _) = rest.split_first_chunk()?;
    Some((u32::from_be_bytes(*width), u32::from_be_bytes(*height)))
}

/// The frame header of a JPEG, found by walking its segments (ITU-T T.81, annex B). Only the
/// baseline frame that the worker itself writes is accepted.
fn jpeg_size(bytes: &[u8]) -> Option<(u32, u32)> {
    const BASELINE_FRAME: u8 = 0xC0;
    let mut rest = bytes.strip_prefix(b"\xFF\xD8")?;
    loop {
        let ([0xFF, marker, high, low], _) = rest.split_first_chunk()? else {
            return None;
        };
        if *marker == BASELINE_FRAME {
            let &[_, height_high, height_low, width_high, width_low] = rest.get(4..9)? else {
                return None;
            };
            return Some((
                u16::from_be_bytes([width_high, width_low]).into(),
                u16::from_be_bytes([height_high, height_low]).into(),
            ));
        }
        rest = rest.get(2 + usize::from(u16::from_be_bytes([*high, *low]))..)?;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::{PageHead, TextOfPage};

    fn png_head(width_px: u32, height_px: u32) -> ImageHead {
        ImageHead {
            encoding: Encoding::Png,
            width_px,
            height_px,
        }
    }

    fn png(width: u32, height: u32) -> Vec<u8> {
        let mut bytes = b"\x89PNG\r\n\x1A\n\0\0\0\x0DIHDR".to_vec();
        bytes.extend_from_slice(&width.to_be_bytes());
        bytes.extend_from_slice(&height.to_be_bytes());
        bytes
    }

    fn page_two() -> PageHead {
        PageHead {
            page: 2,
            width_pt: 595.0,
            height_pt: 842.0,
            blank: false,
            image: png_head(3, 4),
        }
    }

    #[test]
    fn a_picture_is_believed_only_when_its_own_header_agrees() {
        assert!(image(png_head(3, 4), png(3, 4)).is_ok());
        assert!(image(png_head(3, 4), png(3, 5)).is_err());
        assert!(image(png_head(0, 0), png(0, 0)).is_err());
        assert!(image(png_head(3, 4), b"<svg/>".to_vec()).is_err());
        let jpeg = ImageHead {
            encoding: Encoding::Jpeg,
            ..png_head(3, 4)
        };
        let frame = b"\xFF\xD8\xFF\xE0\0\x04ab\xFF\xC0\0\x0B\x08\0\x04\0\x03".to_vec();
        assert!(image(jpeg, frame).is_ok());
        assert!(image(jpeg, b"\xFF\xD8\xFF\xE0\0\0".repeat(9)).is_err());
    }

    #[test]
    fn a_page_out_of_turn_is_a_crash() {
        let reply = || (Reply::Page(page_two()), png(3, 4));
        assert!(page(reply(), 2).is_ok());
        assert_eq!(page(reply(), 1).err(), Some(Refusal::Crashed));
    }

    #[test]
    fn a_page_without_a_size_is_a_crash() {
        for width_pt in [0.0, -1.0, f32::NAN, f32::INFINITY] {
            let head = PageHead {
                width_pt,
                ..page_two()
            };
            assert!(page((Reply::Page(head), png(3, 4)), 2).is_err());
        }
    }

    #[test]
    fn more_pages_than_the_limit_are_a_crash() {
        let limits = Limits::default();
        assert_eq!(
            page_count(&Reply::Opened { pages: 1000 }, &limits),
            Ok(1000)
        );
        assert!(page_count(&Reply::Opened { pages: 1001 }, &limits).is_err());
        assert!(page_count(&Reply::Opened { pages: 0 }, &limits).is_err());
        assert!(page_count(&Reply::Done, &limits).is_err());
    }

    #[test]
    fn odd_text_is_dropped() {
        let of_page = |page, x| {
            let words = vec![("слово".to_owned(), [x, 0.0, 1.0, 1.0])];
            let text = String::new();
            let reply = Reply::Text(TextOfPage { page, words, text });
            text_of((reply, Vec::new()))
        };
        fn text_of(answer: Answer) -> Option<usize> {
            text(answer, 1).map(|(words, _)| words.len())
        }
        assert_eq!(of_page(1, 0.0), Some(1));
        assert_eq!(of_page(2, 0.0), None);
        assert_eq!(of_page(1, f32::INFINITY), None);
    }
}
