package io.cuttings.publication.kind;

import io.cuttings.publication.text.Line;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What in a message says that many others got it too. Thread-safe. */
final class BulkSigns {
  private static final List<String> LIST_FIELDS = List.of("list-id", "list-post", "list-archive");
  private static final List<String> BULK_FIELDS =
      List.of("list-unsubscribe", "x-campaign", "x-campaignid", "x-campaign-id");
  private static final Pattern PRECEDENCE = Pattern.compile("(?i)\\s*(?:bulk|list)\\b.*");

  /** Links to leave a list, in the languages of the splitter's footers. */
  private static final Pattern LEAVING =
      Pattern.compile(
          "unsubscri|opt[-_ ]?out|abmeld|abbestell|désabonn|désinscri|desabonn|desinscri|darse de baja"
              + "|date de baja|cancelar (?:la |tu |su )?suscripción|disiscri|annulla l'iscrizione|cancelar inscrição"
              + "|descadastr|uitschrijv|afmeld|avprenumerera|avregistrera|avsluta prenumeration"
              + "|frameld|meld deg av|avmeld|peruuta tilaus|peru tilaus|wypisz|rezygnuj|odhlás|отписа"
              + "|відписа|aboneliği|abonelikten|退订|退訂|取消订阅|取消訂閱|配信停止|配信解除|購読解除|登録解除"
              + "|수신거부|수신 거부|구독 취소|구독취소|구독 해지|διαγραφή|إلغاء الاشتراك|הסרה מ|لغو اشتراک");

  private BulkSigns() {}

  /** Whether the header names a list (RFC 2919; RFC 2369, post and archive). */
  static boolean isList(Letter letter) {
    return LIST_FIELDS.stream().anyMatch(letter::has);
  }

  /** A forward does not show the header of what it forwards. */
  static boolean isAny(Letter letter) {
    return letter.forwarded()
        || isList(letter)
        || BULK_FIELDS.stream().anyMatch(letter::has)
        || PRECEDENCE.matcher(letter.field("precedence")).matches()
        || letter.lines().stream().anyMatch(BulkSigns::isLeaving);
  }

  private static boolean isLeaving(Line line) {
    return LEAVING.matcher(line.text().toLowerCase(Locale.ROOT)).find()
        || line.anchors().stream()
            .anyMatch(anchor -> LEAVING.matcher(anchor.url().toLowerCase(Locale.ROOT)).find());
  }
}
