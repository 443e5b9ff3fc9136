//! The letters: what each person wrote, how they set it up, how it was signed and by what machine
//! it came. One file per right that is exercised.

mod access;
mod consent;
mod correct;
mod disclose;
mod erase;
pub mod styles;
mod withdraw;

use crate::desk::fonts::Fonts;
use crate::desk::typist::Typed;
use crate::manifest::{Person, Representative};
use crate::scan::flatbed::Flatbed;
use crate::scan::phone::Phone;
use fastrand::Rng;

/// A letter on paper, not yet a file.
pub struct Draft {
    pub key: &'static str,
    pub file: &'static str,
    pub what: &'static str,
    pub kinds: &'static [&'static str],
    pub subject: Person,
    pub representative: Option<Representative>,
    /// `YYYY-MM-DD`.
    pub sent: &'static str,
    pub typed: Typed,
    pub route: Route,
}

/// How the paper became a file.
pub enum Route {
    /// Pages in a PDF, one setting per page; `coloured` or grey.
    PdfScan {
        pages: Vec<Flatbed>,
        coloured: bool,
        quality: u8,
    },
    JpegScan {
        page: Flatbed,
        coloured: bool,
        quality: u8,
    },
    Photo {
        phone: Phone,
        quality: u8,
    },
    /// Black and white, group 4; ink lighter than the limit is lost.
    Tiff {
        pages: Vec<Flatbed>,
        limit: u8,
    },
    Png {
        page: Flatbed,
    },
    /// Never was paper: exported with its text.
    Exported,
    /// A scan whose sending was cut off.
    CutOff {
        page: Flatbed,
    },
}

/// Every letter of the practice vault except the duplicate, in order of arrival. Each draws its
/// chance from its own stream.
pub fn all(fonts: &Fonts, chance: impl Fn(&str) -> Rng) -> Vec<Draft> {
    type Write = fn(&Fonts, &mut Rng) -> Draft;
    let writers: [(&str, Write); 14] = [
        ("access", access::plain),
        ("deletion", erase::two_pages),
        ("access-and-withdrawal", withdraw::with_access),
        ("photo", correct::photographed),
        ("attorney", withdraw::by_attorney),
        ("text-layer", access::exported),
        ("unsigned", erase::unsigned),
        ("no-document", access::without_document),
        ("damaged", access::cut_off),
        ("third-parties", disclose::to_whom),
        ("guardian", consent::of_a_guardian),
        ("cookies", withdraw::cookies),
        ("repeat", access::again),
        ("impostor", access::in_her_name),
    ];
    writers
        .into_iter()
        .map(|(name, write)| write(fonts, &mut chance(name)))
        .collect()
}
