### Слова командной строки и уведомлений.

notice-title = Декада: обращение { $request }
notice-left = Срок { $due }: { $days ->
    [one] остался { $days } рабочий день
    [few] осталось { $days } рабочих дня
   *[many] осталось { $days } рабочих дней
}
notice-today = Срок сегодня, { $due }
notice-overdue = Срок { $due } прошёл: { $days ->
    [one] просрочен { $days } рабочий день
    [few] просрочено { $days } рабочих дня
   *[many] просрочено { $days } рабочих дней
}
notice-digest = Декада: { $requests ->
    [one] { $requests } обращение ждёт
    [few] { $requests } обращения ждут
   *[many] { $requests } обращений ждут
}
notice-more = { $requests ->
    [one] и ещё { $requests } обращение
    [few] и ещё { $requests } обращения
   *[many] и ещё { $requests } обращений
}
notice-blocking = Заблокируйте данные на время проверки: это делается сразу
notice-calendar-title = Декада: производственный календарь
notice-calendar = Загрузите постановление о переносе выходных на { $year } год: пока его нет, сроки этого года предварительные
notice-deputy = Никто не взял в работу. Заместитель: { $name }, { $reach }
notice-deputy-name = Никто не взял в работу. Заместитель: { $name }
notice-open = Открыть
notice-snooze-hour = Через час
notice-snooze-tomorrow = Завтра

outcome-imported = принят
outcome-duplicate = повтор
outcome-refused = отказ

cli-intake-into = документ { $document }, обращение { $request }, страниц: { $pages }
cli-read = прочитано страниц: { $read }, ждут: { $waiting }, не удалось прочитать: { $failed }
cli-no-requests = Обращений нет.
cli-nobody-named = заявитель не указан
cli-no-demands = требования не указаны
cli-left = { $days ->
    [one] остался { $days } рабочий день
    [few] осталось { $days } рабочих дня
   *[many] осталось { $days } рабочих дней
}
cli-today = срок сегодня
cli-overdue = { $days ->
    [one] просрочен { $days } рабочий день
    [few] просрочено { $days } рабочих дня
   *[many] просрочено { $days } рабочих дней
}
cli-received = Получено { $received }
cli-due = Срок { $due }, { $left }
cli-document = Документ { $document }: { $name }, страниц: { $pages }
cli-next = Дальше: { $next }
cli-deadline = { $kind }: получено { $received }, срок { $due } ({ $binding })
cli-provisional = Год без постановления о переносе: даты предварительные.
cli-decree = Постановление Правительства РФ от { $date } № { $number }
cli-year = { $year }: рабочих дней { $days }
cli-off = Нерабочие будни: { $days }
cli-worked = Рабочие выходные: { $days }
cli-short = Сокращённые дни: { $days }
cli-calendar-same = Дни те же, что и раньше.
cli-calendar-shown = Ничего не изменено: чтобы загрузить календарь, повторите с --yes.
cli-calendar-applied = Календарь загружен.
cli-limit-shorter = ВНИМАНИЕ: срок стал короче: { $request }, было { $was }, стало { $is }
cli-limit-longer = Срок изменился: { $request }, было { $was }, стало { $is }
cli-reminded = Напоминание показано: { $request }, срок { $due }
cli-searched = Источник { $source }: строк { $rows }, находок { $hits }
cli-report = Готово: { $file }, страниц { $pages }, { $standard }, SHA-256 { $sha256 }
cli-journal-intact = Журнал цел: записей { $entries }, последняя { $head }
cli-journal-broken = Журнал нарушен: первая неверная запись { $broken } из { $entries }
cli-vault-intact = Сейф цел.
cli-vault-broken = Сейф повреждён:

## Календарный файл сроков

ics-name = Декада: сроки обращений
ics-summary = Обращение { $request }: срок
ics-blocking = Заблокировать данные на время проверки

## Значок у часов

tray-open = Открыть Декаду
tray-pressing = { $limits ->
    [0] Сегодня сроков нет
    [one] Сегодня или просрочено: { $limits } обращение
    [few] Сегодня или просрочено: { $limits } обращения
   *[many] Сегодня или просрочено: { $limits } обращений
}
tray-lock = Закрыть сейф
tray-quit = Выйти

err-not-built = Эта команда ещё не сделана.
rec-not-built = Список готовых команд: dekadactl --help.
err-bad-place = Место на странице записано неверно.
rec-bad-place = Пишите документ:страница:x,y,ширина,высота, например 17:1:72,340,120,40.
err-passphrase-file = Файл с парольной фразой не читается.
rec-passphrase-file = Проверьте путь и права; фраза стоит в первой строке.
err-passphrase-not-given = Парольную фразу негде спросить: нет терминала.
rec-passphrase-not-given = Укажите файл с ней: --passphrase-file ФАЙЛ.
err-no-data-folder = Неизвестно, где лежат данные пользователя.
rec-no-data-folder = Укажите сейф: --vault ФАЙЛ.

## Расчёт срока на бумаге

sheet-count-title = Расчёт срока
sheet-count-kind = Что требуется
sheet-count-received = Получено
sheet-count-due = Последний день
sheet-count-date = Дата
sheet-count-weekday = День недели
sheet-count-n = День срока
sheet-count-ground = Основание
sheet-count-footer = Составлено программой «Декада». Счёт: ст. 190–194 ГК РФ; рабочие дни: ст. 112 ТК РФ и постановления Правительства РФ о переносе выходных дней.

## Статистика на бумаге

statistics-title = Как исполняются обращения о персональных данных
statistics-period = { $from } – { $to }
statistics-kind = Вид требования
statistics-month = Месяц
statistics-all = Всего
statistics-row = Разрез
statistics-what = Что
statistics-received = поступило
statistics-completed = исполнено
statistics-on-time = в срок
statistics-late = с опозданием
statistics-near-misses = на последнем дне
statistics-average-days = дней в среднем
statistics-extended = с продлением
statistics-refused = отказано
statistics-withdrawn = отозвано
statistics-dismissed = не обращения
statistics-open = в работе
statistics-overdue = просрочено
statistics-by-month = По месяцам поступления
statistics-footer = Без персональных данных
statistics-note-near-misses = в последний рабочий день срока или накануне
statistics-note-average-days = рабочих, от получения до ответа
statistics-note-completed = с ответом или отказом

## Предмет обращения в письмах

asked-access = Доступ к персональным данным
asked-third-parties = Сведения о том, кому переданы персональные данные
asked-rectification = Уточнение персональных данных
asked-deletion = Удаление персональных данных
asked-unlawful = Уничтожение незаконно обрабатываемых персональных данных
asked-stop = Прекращение обработки персональных данных
asked-withdrawal = Отзыв согласия на обработку персональных данных
asked-cookies = Отзыв согласия на файлы cookie
asked-automated-decision = Возражение против решения, принятого автоматически
asked-marketing = Отказ от рекламных обращений
asked-guardian-consent = Согласие законного представителя
