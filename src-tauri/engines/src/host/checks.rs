//! A reply is as hostile as the file it was made from: a worker that was taken over says what it
//! likes. Everything the program relies on is checked here, and what fails the check is treated as
//! a crash of the worker.

use dekada_core::pages::{MediaType, PageLook, PageNo, PageState, Refusal, Region, Word};

use super::Answer;
use crate::limits::Limits;
use crate::page::{OpenedPage, PageImage};
use crate::wire;
use crate::wire::{
    Content, Encoding, ImageHead, LONGEST_SIDE_PT, LookOfPage, PreparedHead, Reply, TEXT_PER_PAGE,
    WORDS_PER_PAGE,
};

pub fn page_count(reply: &Reply, media_type: MediaType, limits: &Limits) -> Result<u32, Refusal> {
    let possible = if media_type.has_pages() {
        1..=limits.pages
    } else {
        0..=0
    };
    match *reply {
        Reply::Opened { pages } if possible.contains(&pages) => Ok(pages),
        _ => Err(Refusal::Crashed),
    }
}

/// The page that is next in turn, without its text.
pub fn page((reply, blob): Answer, number: u32) -> Result<(OpenedPage, Found), Refusal> {
    let Reply::Page(head) = reply else {
        return Err(Refusal::Crashed);
    };
    if head.page != number || !is_side(head.width_pt) || !is_side(head.height_pt) {
        return Err(Refusal::Crashed);
    }
    let found = match head.content {
        _ if !head.blank => Found::Ink,
        Content::Nothing => Found::Nothing,
        Content::Something => Found::NoInk,
        Content::Broken => Found::Broken,
    };
    let page = OpenedPage {
        page: PageNo(number),
        width_pt: head.width_pt,
        height_pt: head.height_pt,
        image: image(head.image, blob)?,
        words: Vec::new(),
        text: String::new(),
        state: if head.blank {
            PageState::Blank
        } else {
            PageState::Drawn
        },
        look: look(head.look)?,
    };
    Ok((page, found))
}

/// What the worker found on a page, against what its file says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    Ink,
    /// No ink, and nothing that could leave any.
    Nothing,
    /// No ink, though the page has content: white, or not drawn.
    NoInk,
    /// No ink, and a part of the content cannot be decoded.
    Broken,
}

fn look(look: LookOfPage) -> Result<PageLook, Refusal> {
    let is_share = |share: f32| (0.0..=1.0).contains(&share);
    let sane = (-45.0..=45.0).contains(&look.skew_degrees)
        && look.dpi.is_none_or(|dpi| dpi > 0.0 && dpi.is_finite())
        && [look.contrast, look.sharpness, look.ink]
            .into_iter()
            .all(is_share);
    if !sane {
        return Err(Refusal::Crashed);
    }
    Ok(PageLook {
        skew_degrees: look.skew_degrees,
        dpi: look.dpi,
        contrast: look.contrast,
        sharpness: look.sharpness,
        ink: look.ink,
        likeness: look.likeness,
    })
}

/// The size of a page that is being drawn, if it is one.
pub fn begun(reply: &Reply, number: u32) -> Result<Option<(f32, f32)>, Refusal> {
    match *reply {
        Reply::Begun {
            page,
            width_pt,
            height_pt,
        } if page == number => Ok([width_pt, height_pt]
            .into_iter()
            .all(is_side)
            .then_some((width_pt, height_pt))),
        _ => Err(Refusal::Crashed),
    }
}

/// A picture for reading, which is passed on unseen: only what places its words is looked at.
pub fn prepared((reply, picture): Answer) -> Result<(PreparedHead, Vec<u8>), Refusal> {
    let Reply::Prepared(head) = reply else {
        return Err(Refusal::Crashed);
    };
    let numbers = [head.dpi, head.skew_degrees, head.ink];
    let sane = numbers
        .iter()
        .chain(&head.to_page)
        .all(|number| number.is_finite())
        && head.turn < 360
        && head.turn % 90 == 0
        && picture.starts_with(b"P5 ");
    if sane {
        Ok((head, picture))
    } else {
        Err(Refusal::Crashed)
    }
}

fn is_side(side: f32) -> bool {
    side > 0.0 && side < LONGEST_SIDE_PT
}

/// A picture, and whether the page has more on it than was drawn.
pub fn rendered((reply, blob): Answer) -> Result<(PageImage, bool), Refusal> {
    match reply {
        Reply::Image(head) => Ok((image(head.image, blob)?, head.doubtful)),
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
            .all(|(_, place, _)| place.iter().all(|number| number.is_finite()));
    sane.then(|| {
        let words = text
            .words
            .into_iter()
            .map(|(text, [x, y, w, h], line)| Word {
                text: text.into(),
                region: Region { x, y, w, h },
                confidence: 1.0,
                line,
            });
        (words.collect(), text.text)
    })
}

/// Whether all replies in this pipe would be taken, whatever was asked; for the fuzz targets.
pub fn believes(mut pipe: &[u8], limits: &Limits) -> bool {
    while !pipe.is_empty() {
        let Ok(answer) = wire::read::<Reply>(&mut pipe, limits.pixels() * 4) else {
            return false;
        };
        let is_sane = match &answer.0 {
            Reply::Begun { page: number, .. } => begun(&answer.0, *number).is_ok(),
            Reply::Page(head) => {
                let number = head.page;
                page(answer, number).is_ok()
            }
            Reply::Text(of_page) => {
                let number = of_page.page;
                text(answer, number).is_some()
            }
            Reply::Image(_) => rendered(answer).is_ok(),
            Reply::Prepared(_) => prepared(answer).is_ok(),
            _ => true,
        };
        if !is_sane {
            return false;
        }
    }
    true
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
            content: Content::Something,
            look: LookOfPage::default(),
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
        let count = |pages, kind| page_count(&Reply::Opened { pages }, kind, &limits);
        assert_eq!(count(1000, MediaType::Pdf), Ok(1000));
        assert!(count(1001, MediaType::Pdf).is_err());
        assert!(count(0, MediaType::Pdf).is_err());
        assert_eq!(count(0, MediaType::Zip), Ok(0));
        assert!(count(1, MediaType::Zip).is_err());
        assert!(page_count(&Reply::Done, MediaType::Pdf, &limits).is_err());
    }

    #[test]
    fn odd_text_is_dropped() {
        let of_page = |page, x| {
            let words = vec![("слово".to_owned(), [x, 0.0, 1.0, 1.0], 0)];
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
