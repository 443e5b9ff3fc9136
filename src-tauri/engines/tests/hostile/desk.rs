//! The one place of these tests that touches the API.

use std::path::PathBuf;

use dekada_core::pages::{PageState, Refusal};
use dekada_engines::{Engines, Limits, OpenError, OpenedPage, Password};

/// This very binary, as a worker.
pub fn worker() -> PathBuf {
    std::env::current_exe().unwrap()
}

pub fn engines() -> Engines {
    Engines::new(worker(), Limits::default())
}

/// All pages, or the refusal.
pub fn open(bytes: &[u8]) -> Result<Vec<OpenedPage>, Refusal> {
    open_with(&engines(), bytes)
}

pub fn open_with(engines: &Engines, bytes: &[u8]) -> Result<Vec<OpenedPage>, Refusal> {
    all_pages(engines, bytes, None)
}

pub fn open_locked(bytes: &[u8], password: &Password) -> Result<Vec<OpenedPage>, Refusal> {
    all_pages(&engines(), bytes, Some(password))
}

fn all_pages(
    engines: &Engines,
    bytes: &[u8],
    password: Option<&Password>,
) -> Result<Vec<OpenedPage>, Refusal> {
    let mut pages = Vec::new();
    let opened = engines.open(bytes, password, &mut |page| {
        pages.push(page);
        Ok(())
    });
    match opened {
        Ok(opened) => {
            assert_eq!(opened.pages as usize, pages.len());
            Ok(pages)
        }
        Err(OpenError::Refused(refusal)) => Err(refusal),
        Err(OpenError::Stopped(stop)) => panic!("nobody stopped: {stop}"),
    }
}

/// The refusal of a file that must be refused.
pub fn refusal(bytes: &[u8]) -> Refusal {
    open(bytes).expect_err("the file must be refused")
}

/// The picture of a page, decoded.
pub fn picture(page: &OpenedPage) -> image::DynamicImage {
    let picture = image::load_from_memory(&page.image.bytes).unwrap();
    assert_eq!(
        (picture.width(), picture.height()),
        (page.image.width_px, page.image.height_px)
    );
    picture
}

pub fn is_blank(page: &OpenedPage) -> bool {
    page.state == PageState::Blank
}
