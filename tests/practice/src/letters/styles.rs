//! The ways these people set up a page, and the machines they scan on.

use crate::desk::fonts::Face;
use crate::desk::typist::Style;
use crate::geometry::At;
use crate::scan::flatbed::Flatbed;

/// An office program with nothing changed.
pub const OFFICE: Style = Style {
    face: Face::Office,
    title: Face::Office,
    size: 14.0,
    leading: 1.25,
    left: 85.0,
    right: 42.5,
    top: 56.0,
    indent: 35.4,
    justified: true,
};

/// Somebody who likes a bookish page.
pub const BOOK: Style = Style {
    face: Face::Serif,
    title: Face::SerifBold,
    size: 12.5,
    leading: 1.38,
    left: 80.0,
    right: 48.0,
    top: 62.0,
    indent: 30.0,
    justified: true,
};

/// A plain sans, ragged right, no indents.
pub const PLAIN: Style = Style {
    face: Face::Sans,
    title: Face::SansBold,
    size: 12.0,
    leading: 1.32,
    left: 72.0,
    right: 60.0,
    top: 58.0,
    indent: 0.0,
    justified: false,
};

/// A home scanner of ordinary quality.
pub const HOME: Flatbed = Flatbed {
    dpi: 200,
    skew: 1.2,
    shift: At::new(2.0, 1.0),
    paper: [0.974, 0.968, 0.955],
    falloff: 0.05,
    noise: 0.009,
    softness: 0.30,
    black: 0.03,
    white: 0.985,
    dust: 14,
    folded: false,
    punched: false,
    streak: None,
};

/// An office machine with a feeder.
pub const OFFICE_MACHINE: Flatbed = Flatbed {
    dpi: 200,
    skew: -0.5,
    shift: At::new(-1.0, 2.0),
    paper: [0.95, 0.95, 0.95],
    falloff: 0.02,
    noise: 0.007,
    softness: 0.22,
    black: 0.05,
    white: 0.955,
    dust: 4,
    folded: false,
    punched: false,
    streak: None,
};
