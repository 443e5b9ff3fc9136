//! The files people send: pictures, scans in a PDF, a letter exported by an office program, pages
//! of an office machine in one TIFF.

pub mod exported;
pub mod picture;
pub mod scanned;
pub mod tiff;
