//! What a document looks like once it has been opened: pages, words and their places.
//!
//! A page is shown upright, and every place on it is a [`Region`] in points (1/72 inch) from the
//! top left corner of that upright page, whatever the file's own idea of its axes. A file that
//! could not be opened has a [`Refusal`]: a code with parameters, from which words for a person
//! are made elsewhere. Deliberately absent: pixels, decoders and everything that touches the
//! hostile bytes themselves; those live in the worker process of `dekada-engines`.

mod look;
mod media_type;
mod place;
mod reading;
mod refusal;
mod tie;
mod turn;

pub use look::{PageLook, PageState, Poor};
pub use media_type::MediaType;
pub use place::{PageNo, Region, Word};
pub use reading::Reading;
pub use refusal::Refusal;
pub use tie::Tie;
pub use turn::Turn;
