import { Controller, Get, Header, Headers, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { Id, InScope, languageOf, Requires, type Scope } from '#platform';
import { CertificateService } from '#reports';

const PAPER = { content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } } };
const NAMED = 'attachment; filename="deltagarintyg.pdf"';

/** What is certified of a person's attendance, on paper: to those who read it, and to the person. */
@Controller()
export class CertificatesController {
  constructor(private readonly certificates: CertificateService) {}

  @Requires('attendance.read')
  @Get('participations/:id/certificate.pdf')
  @ApiOkResponse(PAPER)
  @Header('content-type', 'application/pdf')
  @Header('content-disposition', NAMED)
  ofPerson(@InScope() scope: Scope, @Id() participationId: string, @Headers('accept-language') language?: string): Promise<StreamableFile> {
    return this.certificates.paper(scope, participationId, languageOf(language));
  }

  @Requires('own.read')
  @Get('own/participations/:id/certificate.pdf')
  @ApiOkResponse(PAPER)
  @Header('content-type', 'application/pdf')
  @Header('content-disposition', NAMED)
  own(@InScope() scope: Scope, @Id() participationId: string, @Headers('accept-language') language?: string): Promise<StreamableFile> {
    return this.certificates.paper(scope, participationId, languageOf(language));
  }
}
