import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Put, Query } from '@nestjs/common';
import { CorrectNote, DraftView, NoteMade, NotePage, NoteQuery, NoteService, SaveDraft, WriteNote } from '#plans';
import { OWN_PLACE } from '#participation';
import { AsksAhead, Id, InScope, Requires, SeenVersion, type Scope } from '#platform';

@Controller()
export class NotesController {
  constructor(private readonly notes: NoteService) {}

  @Requires('note.read')
  @Get('participations/:id/notes')
  page(@InScope() scope: Scope, @Id() participationId: string, @Query() asked: NoteQuery): Promise<NotePage> {
    return this.notes.page(scope, participationId, asked);
  }

  @Requires('note.write')
  @AsksAhead(OWN_PLACE)
  @Post('participations/:id/notes')
  write(@InScope() scope: Scope, @Id() participationId: string, @Body() asked: WriteNote): Promise<NoteMade> {
    return this.notes.write(scope, participationId, asked);
  }

  @Requires('note.write')
  @Patch('notes/:id')
  @HttpCode(204)
  correct(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() asked: CorrectNote): Promise<void> {
    return this.notes.correct(scope, id, version, asked);
  }

  @Requires('note.write')
  @Get('participations/:id/note-draft')
  draft(@InScope() scope: Scope, @Id() participationId: string): Promise<DraftView> {
    return this.notes.draft(scope, participationId);
  }

  @Requires('note.write')
  @Put('participations/:id/note-draft')
  saveDraft(@InScope() scope: Scope, @Id() participationId: string, @SeenVersion() version: number, @Body() asked: SaveDraft): Promise<DraftView> {
    return this.notes.saveDraft(scope, participationId, version, asked);
  }

  @Requires('note.write')
  @Delete('participations/:id/note-draft')
  @HttpCode(204)
  throwDraftAway(@InScope() scope: Scope, @Id() participationId: string): Promise<void> {
    return this.notes.throwDraftAway(scope, participationId);
  }
}
