/** The sentences of a message in Spanish. */
import type { Words } from './words-en.ts';

const people = (n: number, shown: string) => `${shown} ${n === 1 ? 'persona' : 'personas'}`;

export const spanish: Words = {
  greeting: (name) => `Hola, ${name}:`,
  kinds: {
    assignment: 'Nueva formación',
    reminder: 'Recordatorio',
    completion: 'Completado',
    compliance: 'Su cumplimiento',
    certification: 'Licencias y certificados',
    manager_alert: 'Personas en riesgo',
    announcement: 'Anuncio',
    emergency: 'Emergencia',
    summary: 'Resumen',
    approval: 'Pendiente de su decisión',
    celebration: 'Celebración',
  },
  lead: {
    staff: (n, shown, practice) =>
      n === 1
        ? `Tiene un asunto pendiente en ${practice}.`
        : `Tiene ${shown} asuntos por revisar. El más urgente va primero.`,
    manager: (n, shown, practice) =>
      n === 1
        ? `Un asunto de su equipo en ${practice} le necesita.`
        : `${shown} asuntos le conciernen a usted y a su equipo. Primero va quien corre más riesgo.`,
    training_administrator: (n, shown, practice) =>
      n === 1
        ? `Un asunto le espera en ${practice}.`
        : `${shown} asuntos le esperan en ${practice}. El más urgente va primero.`,
    executive: (n, shown, practice) =>
      n === 1
        ? `Un asunto afecta al cumplimiento de ${practice}.`
        : `${shown} asuntos afectan al cumplimiento de ${practice}. El más grave va primero.`,
  },
  next: {
    own: 'Ábralo para ver qué hace falta. Puede interrumpirlo y seguir cuando quiera.',
    completed: 'No tiene que hacer nada más.',
    certification: 'Renuévelo y suba el documento nuevo para poder seguir trabajando sin interrupción.',
    manager: (who) => `Hable con ${who} o envíe un recordatorio: la página muestra qué falta y para cuándo.`,
    office: (who) => `La página de ${who} muestra qué falta y desde cuándo.`,
    practice: (practice) => `La página muestra qué significa para ${practice} y quién se ocupa de ello.`,
    compliance: 'Hágalo cuanto antes: hasta entonces es posible que no pueda hacer el trabajo que lo exige.',
  },
  about: 'Persona',
  due: 'Fecha límite',
  dueWords: (days, shown) =>
    days === 0
      ? 'vence hoy'
      : days === 1
        ? 'vence mañana'
        : days === -1
          ? 'venció hace 1 día'
          : days > 0
            ? `vence en ${shown} días`
            : `venció hace ${shown} días`,
  onDay: (day, words) => `${day} (${words})`,
  open: {
    assignment: 'Abrir la formación',
    reminder: 'Abrir',
    completion: 'Ver su certificado',
    compliance: 'Ver qué hacer',
    certification: 'Abrir sus licencias',
    manager_alert: 'Ver qué falta',
    announcement: 'Leer en la consola',
    emergency: 'Abrir',
    summary: 'Abrir las cifras',
    approval: 'Revisar y decidir',
    celebration: 'Ver',
  },
  openAll: 'Abrir todo',
  more: (n, shown) => `y ${shown} más`,

  digestSubject: (n, shown, overdue, overdueShown) =>
    n === 1
      ? 'Un asunto por revisar'
      : overdue > 0
        ? `${shown} asuntos por revisar, ${overdueShown} fuera de plazo`
        : `${shown} asuntos por revisar`,
  digestHeading: {
    staff: 'Lo que tiene pendiente',
    manager: 'Usted y su equipo',
    training_administrator: 'Lo que tiene pendiente',
    executive: 'La consulta hoy',
  },

  announcementFrom: (practice) => `Un anuncio de ${practice}`,
  emergencySubject: (title) => `Urgente: ${title}`,
  emergencyAsk: 'Confirme que lo ha leído. Su consulta ve quién lo ha hecho.',
  acknowledge: 'Lo he leído',
  acknowledgeIn: 'Abrir y confirmar',

  approvalSubject: (who) => `${who} solicita una excepción`,
  approvalLead: (who) => `${who} le pide que decida. Mientras tanto nada cambia: lo exigido sigue siendo exigido.`,
  somebody: 'Alguien',
  approve: 'Aprobar',
  refuse: 'Rechazar',
  approveAsk: '¿Aprobar esta solicitud?',
  approveConfirm: 'La excepción vale desde ahora hasta el día solicitado. Puede terminarla antes en la consola.',
  refuseAsk: '¿Rechazar esta solicitud?',
  refuseConfirm: 'Se informará a la persona de que la ha rechazado. Para dar un motivo, decida en la consola.',
  cancel: 'Cancelar',

  celebrationSubject: (name) => `${name} lo ha conseguido`,
  celebration: (name, program) => `${name} ha completado ${program}.`,
  celebrationOn: (day) => `Terminado el ${day}. ¡Enhorabuena!`,

  status: {
    subject: (practice, rate) => `${practice}: ${rate} de cumplimiento`,
    heading: (day) => `Cómo estamos el ${day}`,
    rate: 'Cumplimiento',
    people: 'Personas',
    overdue: 'Fuera de plazo',
    dueSoon: 'Vencen en 7 días',
    completed: 'Completados en 7 días',
    steady: 'como la semana anterior',
    change: (points) => `${points} puntos desde la semana pasada`,
    good: 'Nada está fuera de plazo. ¡Gracias!',
    ask: 'Si tiene algo pendiente, hoy es un buen día para hacerlo.',
  },
  summary: {
    subject: (practice, rate, from, to) => `${practice}: ${rate} de cumplimiento, del ${from} al ${to}`,
    title: 'Resumen de cumplimiento',
    period: (from, to) => `del ${from} al ${to}`,
    sentence: (rate, before, direction) =>
      direction === 'same'
        ? `El ${rate} de las personas no tiene nada pendiente de fecha vencida, como en el período anterior.`
        : `El ${rate} de las personas no tiene nada pendiente de fecha vencida; en el período anterior era el ${before}.`,
    standing: (n, missing, missingShown, grace, all) =>
      missing === 0
        ? `Las ${people(n, all)} cumplen o están en plazo.`
        : `${missingShown} de ${people(n, all)} no ${missing === 1 ? 'cumple' : 'cumplen'}; ${grace} en período de gracia.`,
    rate: 'Cumplimiento',
    before: (points) => `${points} puntos`,
    unchanged: 'sin cambios',
    people: 'Personas',
    nonCompliant: 'No cumplen',
    grace: 'En período de gracia',
    violations: 'Infracciones abiertas',
    actions: 'Medidas correctivas vencidas',
    expiring: 'Vencen en 30 días',
    trend: 'Cumplimiento en el tiempo',
    chart: (from, to, first, last) => `Gráfico de líneas del cumplimiento del ${from} (${first}) al ${to} (${last}).`,
    locations: 'Por centro',
    requirements: 'Lo que más falta',
    missing: (shown) => `${shown} no cumplen`,
    attached: 'Lo mismo en una página, para imprimir o compartir, va adjunto como PDF.',
    page: 'Cifras al final del período.',
  },
  test: {
    subject: 'Un mensaje de prueba',
    heading: 'Este mensaje le ha llegado',
    body: (practice) =>
      `Alguien que se ocupa de la formación en ${practice} lo envió para ver si los mensajes llegan. No tiene que hacer nada.`,
  },

  footer: {
    why: (practice) => `Recibe este mensaje porque trabaja en ${practice}.`,
    mandatory: 'Su consulta tiene que informarle de esto, por lo que no se puede desactivar.',
    settings: 'Elegir de qué se le informa y cómo',
    unsubscribe: 'Dejar de recibir mensajes como este',
    team: (practice) => `Enviado por ${practice}.`,
  },
  sms: {
    // Words without á, í, ó, ú on purpose: one of them and the text counts double.
    kinds: {
      assignment: (n, shown) => (n === 1 ? 'tiene un nuevo curso' : `tiene ${shown} cursos nuevos`),
      reminder: (n, shown) => (n === 1 ? 'tiene un asunto pendiente' : `tiene ${shown} asuntos pendientes`),
      completion: () => 'un curso suyo consta como completado',
      compliance: (n, shown) => (n === 1 ? 'no cumple un requisito' : `no cumple ${shown} requisitos`),
      certification: (n, shown) =>
        n === 1 ? 'debe renovar una licencia o un certificado' : `debe renovar ${shown} licencias o certificados`,
      manager_alert: (n, shown) =>
        n === 1 ? 'una persona de su equipo necesita ayuda' : `${shown} avisos sobre su equipo`,
      announcement: () => 'hay un anuncio',
      emergency: () => 'hay un mensaje de emergencia',
      summary: () => 'su resumen ya se puede leer',
      approval: (n, shown) =>
        n === 1 ? 'una solicitud espera su respuesta' : `${shown} solicitudes esperan su respuesta`,
      celebration: () => 'un colega ha completado un curso',
    },
    several: (shown) => `${shown} asuntos requieren su respuesta`,
    by: (day) => ` antes del ${day}`,
    since: (day) => `, venc. ${day}`,
    urgent: 'URGENTE',
    confirm: (link) => `Confirme: ${link}`,
    test: 'este es un mensaje de prueba. No tiene que hacer nada.',
    stop: 'Responda STOP para darse de baja.',
  },
};
