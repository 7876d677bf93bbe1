// Derived from po/es.po: do not edit. To derive it anew: node data/strings/derive.mjs
import type {Messages} from '../strings.js';

export const language: Messages = {
  lang: 'es',
  dir: 'ltr',
  messages: `Conclusión {n}
Firmantes
Explicación
Copiar
Citar
Enlace
Contexto
No hay ninguna conclusión «{value}», solo de la 1 a la 10.
Citas
carrusel
diapositiva
Pausar
Reproducir
Anterior
Siguiente
{n} de {count}
Buscar un firmante
No se pudo cargar. Vuelva a cargar la página.
Contenido
Preámbulo
Buscar en la declaración
Cita textual
Cita editada
Cita alterada
No está en la declaración
No está en el pasaje indicado
No hay palabras que comprobar.
No hay ningún pasaje «{value}».
Copiado
Este navegador no permitió copiar. El texto está seleccionado: cópielo a mano.
Conclusión {n}, «{title}», {statement}
{part}, {statement}
Cerrar
{n} de {count} firmantes
Ningún firmante. Pruebe con menos letras.
one:{n} pasaje encontrado|{n} pasajes encontrados
Ningún pasaje. Pruebe con menos palabras, el comienzo de una palabra o sin comillas.
Título
Conclusión {n}, título
Conclusión {n}, tesis
Conclusión {n}, desarrollo
Sobre esta cita
La declaración lo dice así, palabra por palabra.
Son palabras de la declaración. Todo cambio está señalado en la cita.
La declaración no lo dice con estas palabras. Las diferencias están marcadas.
Ningún pasaje de la declaración se acerca a estas palabras.
El pasaje indicado no se parece a estas palabras.
Citado aquí
En la declaración
[no está en la declaración: {words}]
[no está en la cita: {words}]
Traducción no oficial de {translator}, {date}
Traducción oficial de {translator}, {date}
Mostrar el original
Mostrar la traducción
No se pudo cargar la traducción. Este es el texto original.
Referencia
El texto citado
Estilo
Este navegador no permitió copiar. La referencia está seleccionada: cópiela a mano.
Descargar
Descargar {file}
Si {file} no se guardó, esta página no permite descargas: copie el texto.
APA
MLA
Chicago, notas
Chicago, autor-fecha
Harvard
Vancouver
BibTeX
RIS
CSL-JSON
conclusión {n}
título
tesis
preámbulo
párrafo {n}
párrafos {first}–{last}
punto {n}
puntos {first}–{last}
oración {n}
oraciones {first}–{last}
firmantes
firmante {n}
de {from} a {to}
, 
Cada cambio está señalado.
Ningún pasaje es parecido.
Un fragmento junto a puntos suspensivos tiene menos de tres palabras.
Un corchete contiene más de cinco palabras.
Unos puntos suspensivos o un corchete quitan o ponen una negación.
La cita añade «{words}».
La cita omite «{words}».
La declaración dice «{words}» donde la cita dice «{other}».`,
};
