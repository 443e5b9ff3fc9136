//! The pages of a document, over workers that fall and pages that come out empty.
//!
//! A page may fell the worker that draws it, and a page may come out white though the file says
//! that something is on it. Neither costs more than that page: a fresh worker goes on behind it, and
//! the second engine draws it again. What neither can draw is kept as an unreadable page of the
//! right size, so that the count is right and nobody takes it for empty paper. A document of which
//! no page at all could be drawn is refused.

use std::time::Instant;

use dekada_core::pages::{MediaType, PageState, Refusal};

use super::Engines;
use super::checks::{self, Found};
use super::process::Worker;
use super::text::TextLayer;
use crate::page::{OpenError, OpenedPage, PageImage, RenderSize, Stop};
use crate::password::Password;
use crate::tool;
use crate::wire::Job;

/// For a page that fell before it told its size.
const A4_PT: (f32, f32) = (595.276, 841.89);

/// Whether the second engine may know better.
pub const fn costs_one_page(refusal: Refusal) -> bool {
    matches!(
        refusal,
        Refusal::Damaged | Refusal::Crashed | Refusal::OutOfMemory | Refusal::TimedOut { .. }
    )
}

/// A document that is being opened.
pub struct Pages<'a> {
    pub engines: &'a Engines,
    pub media_type: MediaType,
    pub bytes: &'a [u8],
    pub password: Option<&'a Password>,
}

/// How a worker left the document.
enum Run {
    Finished,
    /// It fell over this page.
    Fell {
        size: Option<(f32, f32)>,
        why: Refusal,
    },
}

impl Pages<'_> {
    /// Hands over all pages and returns how many there are.
    pub fn hand_over(
        &self,
        text: &mut TextLayer,
        on_page: &mut dyn FnMut(OpenedPage) -> Result<(), Stop>,
    ) -> Result<u32, OpenError> {
        let begun = Instant::now();
        let (mut pages, mut next) = (None, 1);
        let mut seen = Seen::default();
        loop {
            let job = Job::Open {
                media_type: self.media_type.into(),
                from: next,
                password: self.password.cloned(),
            };
            let run = self
                .engines
                .with_worker(&job, self.bytes, |worker, (first, _)| {
                    let count = checks::page_count(&first, self.media_type, &self.engines.limits)?;
                    if pages.is_some_and(|pages| pages != count) {
                        return Err(Refusal::Crashed.into());
                    }
                    pages = Some(count);
                    while next <= count {
                        let (page, found) = match self.receive(worker, next)? {
                            Received::Page(page, found) => (page, found),
                            Received::Fell { size, why } => return Ok(Run::Fell { size, why }),
                        };
                        let (words, text) = text.of_page(next);
                        let page = OpenedPage {
                            words,
                            text,
                            ..*page
                        };
                        on_page(self.judged(page, found)).map_err(OpenError::Stopped)?;
                        seen.drawn = true;
                        next += 1;
                    }
                    worker.finish()?;
                    Ok::<_, OpenError>(Run::Finished)
                })?;
            let Run::Fell { size, why } = run else {
                break;
            };
            if begun.elapsed() > self.engines.limits.file_time {
                return Err(why.into());
            }
            let (words, text) = text.of_page(next);
            let page = match self.redrawn(next, size) {
                Some(page) => {
                    seen.drawn = true;
                    page
                }
                None => self.unreadable(next, size)?,
            };
            seen.first_fall.get_or_insert(why);
            on_page(OpenedPage {
                words,
                text,
                ..page
            })
            .map_err(OpenError::Stopped)?;
            if pages.is_some_and(|pages| next >= pages) {
                break;
            }
            next += 1;
        }
        seen.verdict()?;
        Ok(pages.unwrap_or_default())
    }

    /// The next page, which of a PDF comes after its size.
    fn receive(&self, worker: &mut Worker, number: u32) -> Result<Received, Refusal> {
        if self.media_type != MediaType::Pdf {
            let (page, found) = checks::page(worker.receive()?, number)?;
            return Ok(Received::Page(Box::new(page), found));
        }
        let mut size = None;
        let mut page = || {
            let (begun, _) = worker.receive()?;
            size = checks::begun(&begun, number)?;
            checks::page(worker.receive()?, number)
        };
        match page() {
            Ok((page, found)) => Ok(Received::Page(Box::new(page), found)),
            Err(why) => Ok(Received::Fell { size, why }),
        }
    }

    /// Asks the second engine about a page that came out empty.
    fn judged(&self, page: OpenedPage, found: Found) -> OpenedPage {
        let is_doubtful = match found {
            Found::Ink => false,
            Found::Nothing => !page.words.is_empty(),
            Found::NoInk | Found::Broken => true,
        };
        if !is_doubtful {
            return page;
        }
        match self.redrawn(page.page.0, Some((page.width_pt, page.height_pt))) {
            Some(again) if again.state == PageState::Redrawn => OpenedPage {
                words: page.words,
                text: page.text,
                ..again
            },
            _ if found == Found::Broken || !page.words.is_empty() => OpenedPage {
                state: PageState::Unreadable,
                ..page
            },
            _ => page,
        }
    }

    /// The page as the second engine draws it: with ink, or blank.
    fn redrawn(&self, number: u32, size: Option<(f32, f32)>) -> Option<OpenedPage> {
        if self.media_type != MediaType::Pdf {
            return None;
        }
        let wanted = RenderSize::LongSide(self.engines.limits.screen_pixels);
        let engines = self.engines;
        let drawn =
            tool::draw_pdf_page(&engines.worker, self.bytes, number, wanted, &engines.limits);
        let page = self.adopted(number, size, &drawn.ok()?).ok()?;
        Some(OpenedPage {
            state: match page.state {
                PageState::Blank => PageState::Blank,
                _ => PageState::Redrawn,
            },
            ..page
        })
    }

    fn unreadable(&self, number: u32, size: Option<(f32, f32)>) -> Result<OpenedPage, Refusal> {
        Ok(OpenedPage {
            state: PageState::Unreadable,
            ..self.adopted(number, size, &[])?
        })
    }

    /// Lets a worker look at what the second engine drew.
    fn adopted(
        &self,
        page: u32,
        size: Option<(f32, f32)>,
        ppm: &[u8],
    ) -> Result<OpenedPage, Refusal> {
        let (width_pt, height_pt) = size.unwrap_or(A4_PT);
        let job = Job::Adopt {
            page,
            width_pt,
            height_pt,
        };
        self.engines.with_worker(&job, ppm, |worker, first| {
            let (adopted, _) = checks::page(first, page)?;
            worker.finish()?;
            Ok(adopted)
        })
    }
}

enum Received {
    Page(Box<OpenedPage>, Found),
    Fell {
        size: Option<(f32, f32)>,
        why: Refusal,
    },
}

/// Whether there is anything to keep.
#[derive(Default)]
struct Seen {
    drawn: bool,
    first_fall: Option<Refusal>,
}

impl Seen {
    fn verdict(&self) -> Result<(), Refusal> {
        match self.first_fall {
            Some(Refusal::Crashed) if !self.drawn => Err(Refusal::Damaged),
            Some(why) if !self.drawn => Err(why),
            _ => Ok(()),
        }
    }
}

impl Engines {
    /// One page of a PDF as the second engine draws it, encoded by a worker.
    pub(super) fn rendered_again(
        &self,
        bytes: &[u8],
        page: u32,
        size: RenderSize,
    ) -> Result<PageImage, Refusal> {
        let drawn = tool::draw_pdf_page(&self.worker, bytes, page, size, &self.limits);
        let ppm = drawn.map_err(|_| Refusal::Damaged)?;
        self.with_worker(&Job::AdoptImage, &ppm, |worker, first| {
            let (image, _) = checks::rendered(first)?;
            worker.finish()?;
            Ok(image)
        })
    }
}
