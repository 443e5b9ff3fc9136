//! The worker's side of the pipes: the only code that parses hostile bytes.
//!
//! The process confines itself before it reads its first job, and it does nothing but read a job,
//! work, and write replies, one job after the other, until its input ends; a program that dies
//! takes its workers with it that way. A panic in a decoder refuses the file and ends the worker,
//! because what a decoder leaves behind in the middle of a panic is nobody's promise.

mod container;
mod content;
mod grain;
mod ink;
mod jpeg;
mod jpeg2000;
mod look;
mod paper;
mod pdf;
mod picture;
mod prepare;
#[cfg_attr(target_os = "linux", path = "sandbox_linux.rs")]
#[cfg_attr(not(target_os = "linux"), path = "sandbox_none.rs")]
pub(crate) mod sandbox;
mod screen;
mod series;
pub(crate) mod sheet;
mod skew;
mod text;
mod tiff;
mod words;

use std::ffi::OsString;
use std::io::{self, Write};
use std::panic::{self, AssertUnwindSafe};

use crate::limits::Limits;
use crate::tool;
use crate::wire::{self, Content, DrawnHead, Job, Kind, PageHead, Reason, Reply, Size};
use sheet::Sheet;

/// The first argument of a program that is started as a worker.
pub const WORKER_ARG: &str = "open-hostile-bytes";

/// The first line of `main` in every program that opens files: when the program was started as a
/// worker this serves jobs on standard input and output and never returns, otherwise it returns at
/// once.
pub fn serve_if_worker() {
    let mut arguments = std::env::args_os().skip(1);
    if arguments.next().is_some_and(|first| first == WORKER_ARG) {
        let second = arguments.next();
        let served = if second.as_ref().is_some_and(|word| word == tool::FENCE_ARG) {
            let order = arguments.next().and_then(|order| order.into_string().ok());
            Err(tool::become_tool(&order.unwrap_or_default()))
        } else {
            serve(second)
        };
        std::process::exit(match served {
            Ok(()) => 0,
            Err(_) => 1,
        });
    }
}

/// Why a job ends before its last reply.
#[derive(Debug)]
enum Halt {
    Because(Reason),
    /// The program is gone; there is nobody to tell.
    PipeBroke(io::Error),
}

impl From<Reason> for Halt {
    fn from(reason: Reason) -> Self {
        Self::Because(reason)
    }
}

/// Where replies go.
struct Replies<'a>(&'a mut dyn Write);

impl Replies<'_> {
    fn send(&mut self, reply: &Reply, blob: &[u8]) -> Result<(), Halt> {
        wire::write(&mut self.0, reply, blob).map_err(Halt::PipeBroke)
    }

    /// `content` is asked for only when nothing was drawn.
    fn send_page(
        &mut self,
        page: u32,
        sheet: Sheet,
        content: impl FnOnce() -> Content,
    ) -> Result<(), Halt> {
        /// Dust.
        const FAINTEST_WRITING: f32 = 0.0005;
        let look = look::at(&ink::grey(&sheet.canvas), sheet.dpi);
        let screen = screen::encode(sheet.canvas)?;
        let blank = screen.blank && look.ink < FAINTEST_WRITING;
        let head = PageHead {
            page,
            width_pt: sheet.width_pt,
            height_pt: sheet.height_pt,
            blank,
            content: if blank { content() } else { Content::Something },
            look,
            image: screen.head,
        };
        self.send(&Reply::Page(head), &screen.bytes)
    }
}

fn serve(limits: Option<OsString>) -> io::Result<()> {
    let limits = limits.and_then(|text| text.into_string().ok());
    let limits: Limits = serde_json::from_str(&limits.unwrap_or_default())?;
    // A panic message may quote the file.
    panic::set_hook(Box::new(|_| {}));
    let mut output = sandbox::reply_pipe()?;
    let confinement = sandbox::confine(&limits);
    wire::write(&mut output, &Reply::Ready(confinement), &[])?;
    // Ends with an error when the program closes the pipe, which is the regular end.
    while let Ok((job, bytes)) = wire::read(&mut io::stdin().lock(), limits.file_bytes) {
        let mut replies = Replies(&mut output);
        let outcome = panic::catch_unwind(AssertUnwindSafe(|| {
            perform(&job, bytes, &limits, &mut replies)
        }));
        let (last, healthy) = match outcome {
            Ok(Ok(())) => (Reply::Done, true),
            Ok(Err(Halt::Because(reason))) => {
                (Reply::Refused(reason), reason.leaves_worker_healthy())
            }
            Ok(Err(Halt::PipeBroke(error))) => return Err(error),
            Err(_) => (Reply::Refused(Reason::FellOver), false),
        };
        wire::write(&mut output, &last, &[])?;
        if !healthy {
            break;
        }
    }
    Ok(())
}

/// One job in this very process, with its replies as they would go through the pipe. `None` when it
/// was refused.
pub(crate) fn perform_here(job: &Job, bytes: Vec<u8>, limits: &Limits) -> Option<Vec<u8>> {
    let mut pipe = Vec::new();
    let performed = perform(job, bytes, limits, &mut Replies(&mut pipe));
    performed.is_ok().then_some(pipe)
}

fn perform(
    job: &Job,
    bytes: Vec<u8>,
    limits: &Limits,
    replies: &mut Replies<'_>,
) -> Result<(), Halt> {
    match job {
        Job::Open {
            media_type,
            from,
            password,
        } => match media_type {
            Kind::Pdf => pdf::open(bytes, *from, password.as_ref(), limits, replies),
            Kind::Mail | Kind::Zip | Kind::Signature => {
                container::check(*media_type, &bytes, limits)?;
                replies.send(&Reply::Opened { pages: 0 }, &[])
            }
            picture => picture::open(*picture, bytes, limits, replies),
        },
        Job::Read {
            pages_at_most,
            password,
        } => text::read(bytes, *pages_at_most, password.as_ref(), replies),
        Job::Render {
            media_type,
            page,
            size,
            password,
        } => {
            let (sheet, content) = match media_type {
                Kind::Pdf => pdf::render(bytes, password.as_ref(), *page, *size, limits)?,
                picture => (
                    picture::render(*picture, bytes, *page, *size, limits)?,
                    Content::Nothing,
                ),
            };
            send_drawn(&sheet, content, replies)
        }
        Job::Prepare {
            media_type,
            page,
            turn,
            password,
        } => {
            let size = Size::Dpi(prepare::READING_DPI);
            let sheet = match media_type {
                Kind::Pdf => pdf::render(bytes, password.as_ref(), *page, size, limits)?.0,
                picture => picture::render(*picture, bytes, *page, size, limits)?,
            };
            let (head, pgm) = prepare::prepare(&sheet, *turn, limits);
            replies.send(&Reply::Prepared(head), &pgm)
        }
        Job::Adopt {
            page,
            width_pt,
            height_pt,
        } => {
            let sheet = Sheet::adopted((*width_pt, *height_pt), &bytes, limits)?;
            replies.send_page(*page, sheet, || Content::Nothing)
        }
        Job::AdoptImage => {
            let sheet = Sheet::adopted((1.0, 1.0), &bytes, limits)?;
            send_drawn(&sheet, Content::Nothing, replies)
        }
        Job::Unpack {
            media_type,
            password,
        } => container::unpack(*media_type, bytes, password.as_ref(), limits, replies),
    }
}

fn send_drawn(sheet: &Sheet, content: Content, replies: &mut Replies<'_>) -> Result<(), Halt> {
    let (image, png) = screen::lossless(&sheet.canvas)?;
    let doubtful = content != Content::Nothing && screen::is_blank(&sheet.canvas);
    replies.send(&Reply::Image(DrawnHead { image, doubtful }), &png)
}
