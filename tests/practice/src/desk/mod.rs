//! The writing desk: what a person does before a letter reaches a scanner. They type it
//! (`typist`), print it (`print`) and sign it by hand (`hand`, `hands`).

pub mod fonts;
pub mod hand;
pub mod hands;
pub mod print;
pub mod sheet;
pub mod typist;
